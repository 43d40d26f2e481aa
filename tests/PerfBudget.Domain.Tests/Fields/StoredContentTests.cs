using System.Reflection;
using System.Text.Json;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Tests.Fields;

public sealed class StoredContentTests
{
    public static TheoryData<string> Forms => [.. Filled.Keys];

    private static readonly Dictionary<string, Func<FormContent>> Filled = new()
    {
        ["values"] = FilledForm.WithValues, ["words"] = FilledForm.WithWords,
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_field_of_the_catalogue_comes_back_from_the_store_as_it_was(string form)
    {
        var file = Filled[form]();

        Facts.Differences(StoredContent.Read(StoredContent.Write(file)), file).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(FormKind.Declaration)]
    [InlineData(FormKind.Tracking)]
    [InlineData(FormKind.SelfEvaluation)]
    public void A_form_in_which_nothing_stands_comes_back_as_it_was(FormKind kind)
    {
        var file = new FormContent { Kind = kind };

        Facts.Differences(StoredContent.Read(StoredContent.Write(file)), file).ShouldBeEmpty();
    }

    // Else the law above would not speak of a property that is added to a form and forgotten in the catalogue and the store.
    [Fact]
    public void The_filled_form_sets_every_property_that_a_form_has() =>
        Facts.Settable(typeof(FormContent)).Except(Filled.Values.SelectMany(form => Facts.Said(form()))).ShouldBeEmpty();

    [Fact]
    public void Every_field_that_is_declared_is_in_its_catalogue()
    {
        Declared<Field>(typeof(FieldCatalog)).ShouldBe(FieldCatalog.All, ignoreOrder: true);
        Declared<IndicatorField>(typeof(IndicatorFields)).Except(IndicatorFields.All).ShouldBeEmpty();
        Declared<PersonField>(typeof(PersonFields)).ShouldBe(PersonFields.All, ignoreOrder: true);
        Declared<FundingMeasure>(typeof(FundingMeasure)).ShouldBe(FundingMeasure.All, ignoreOrder: true);
        Declared<FundingSource>(typeof(FundingSource)).ShouldBe(FundingSource.All, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_was_stored_without_a_schema_number_reads_as_what_is_stored_today(string form) =>
        Facts.Differences(StoredContent.Read(Frozen($"schema-1-{form}")), StoredContent.Read(Frozen($"schema-2-{form}"))).ShouldBeEmpty();

    // The file is never written anew. Where this fails because an identifier has changed, the schema needs a new number, and the old one
    // a reader.
    [Theory]
    [MemberData(nameof(Forms))]
    public void What_was_stored_in_the_present_schema_is_written_again_to_the_letter(string form) =>
        StoredContent.Write(StoredContent.Read(Frozen($"schema-2-{form}"))).ShouldBe(Frozen($"schema-2-{form}"));

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_name_in_the_store_is_a_word_that_is_printed(string form)
    {
        using var json = JsonDocument.Parse(StoredContent.Write(Filled[form]()));

        Names(json.RootElement).ShouldAllBe(name => name.All(char.IsAscii));
        json.RootElement.GetProperty("money").GetProperty("unit").GetString().ShouldBe("ten-thousand-yuan");
    }

    [Fact]
    public void Files_that_say_the_same_give_the_same_text_whatever_was_written_first()
    {
        static FormContent File(params FundingMeasure[] measures)
        {
            var file = new FormContent();
            foreach (var measure in measures)
            {
                file.Funding.Set(FundingSource.Total, measure, new("98", measure == FundingMeasure.Budget ? 980_000m : 980_000.00m));
            }

            return file;
        }

        StoredContent.Write(File(FundingMeasure.Budget, FundingMeasure.Executed))
            .ShouldBe(StoredContent.Write(File(FundingMeasure.Executed, FundingMeasure.Budget)));
    }

    [Theory]
    [InlineData("""{ "schema": 99 }""", "99")]
    [InlineData("""{ "kind": "letter" }""", "kind")]
    [InlineData("""{ "schema": 2, "kind": "tracking" }""", "no form")]
    [InlineData("[]", "no form")]
    public void What_is_no_stored_form_is_refused_with_a_reason(string content, string reason) =>
        Should.Throw<JsonException>(() => StoredContent.Read(content)).Message.ShouldContain(reason);

    [Fact]
    public void A_name_that_the_catalogue_does_not_know_is_refused_and_not_dropped()
    {
        var content = StoredContent.Write(FilledForm.WithValues()).Replace("\"goals.annual\"", "\"goals.daily\"", StringComparison.Ordinal);

        Should.Throw<JsonException>(() => StoredContent.Read(content)).Message.ShouldContain("goals.daily");
    }

    private static IEnumerable<T> Declared<T>(Type home) =>
        home.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(T))
            .Select(field => (T)field.GetValue(null)!);

    private static IEnumerable<string> Names(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Names(property.Value).Append(property.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    private static string Frozen(string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "PerfBudget.Domain.Tests", "Fields", name + ".json")).TrimEnd('\n');
}
