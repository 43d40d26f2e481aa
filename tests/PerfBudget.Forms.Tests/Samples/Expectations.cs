using System.Globalization;
using System.Text.Json;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Places;

namespace PerfBudget.Forms.Tests.Samples;

/// <summary>Real published forms, typed by hand beside their documents, as project files. They stand beside the repository, not in it.</summary>
public static class Expectations
{
    /// <summary>The folder beside the repository.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(RepositoryFolder.Root, "..", "shared", "forms", "expected"));

    /// <summary>Whether they are there.</summary>
    public static bool AreThere => Directory.Exists(Folder);

    /// <summary>The names of the forms.</summary>
    public static IEnumerable<string> Names => AreThere ? Directory.EnumerateFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)! : [];

    /// <summary>A form's file, by the labels of its place's layout.</summary>
    public static (FormLayout Layout, FormContent File) Read(string name, PlaceCatalog places)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(Folder, name + ".json")));
        var form = json.RootElement;
        var kind = FormKinds.FromId(form.GetProperty("kind").GetString())!.Value;
        var layout = places.Find(name[..name.IndexOf('-', StringComparison.Ordinal)])!.Layout(kind)!;
        var file = new FormContent { Kind = kind, Year = FiscalYear.TryOf(form.GetProperty("year").GetInt32()), Title = Text(form, "title") };
        if (layout.Title.Contains("{project.name}") && file.Title is { } title)
        {
            file.Project.Name = CodedName.Parse(title.Replace(layout.Title[^1], "", StringComparison.Ordinal));
        }

        foreach (var owner in new[] { "header", "goals", "notes" })
        {
            foreach (var entry in form.GetProperty(owner).EnumerateObject())
            {
                Field(layout, entry.Name).Set(file, entry.Value.GetString());
            }
        }

        Money(form.GetProperty("money"), layout, file);
        file.Indicators.AddRange(form.GetProperty("indicators").EnumerateArray().Select(Indicator));
        file.People.AddRange(form.GetProperty("people").EnumerateArray().Select(person =>
            new Person(Text(person, "role"), Text(person, "name"), Text(person, "position"), Text(person, "organisation"))));
        file.Evaluation.Total = Number(form, "total");
        if (kind == FormKind.SelfEvaluation && layout.GroupPoints.Count == 0)
        {
            file.Evaluation.TotalWeight = new Written<decimal>("100", 100m);
        }

        if (form.GetProperty("group_scores") is { ValueKind: JsonValueKind.Object } groups)
        {
            file.Evaluation.Groups.AddRange(groups.EnumerateObject().Select(group => new GroupScore(group.Name) { Score = Number(groups, group.Name) }));
        }

        return (layout, file);
    }

    private static Field Field(FormLayout layout, string label) =>
        layout.Words.Labels.Where(pair => Bare(pair.Key) == Bare(label)).Select(pair => FieldCatalog.Find(pair.Value)).FirstOrDefault(field => field is not null)
        ?? FieldCatalog.All.FirstOrDefault(field => Bare(field.Term) == Bare(label))
        ?? throw new InvalidOperationException($"{layout.Id} prints no \"{label}\".");

    private static void Money(JsonElement money, FormLayout layout, FormContent file)
    {
        var unit = MoneyUnits.FromTerm(money.GetProperty("unit").GetString())!.Value;
        file.Funding.Unit = unit;
        foreach (var row in money.GetProperty("rows").EnumerateArray())
        {
            var label = Text(row, "label");
            foreach (var value in row.GetProperty("values").EnumerateObject().Where(value => value.Value.ValueKind == JsonValueKind.Number))
            {
                var cell = Cell(layout, label, value.Name);
                var number = value.Value.GetDecimal();
                file.Funding.Set(cell.Source, cell.Measure, new(number.ToString(CultureInfo.InvariantCulture), cell.Measure.Kind == FundingMeasureKind.Amount ? number * unit.InYuan() : number));
            }
        }
    }

    // The money cell that a row's and a column's label name on the form.
    private static MoneyPath Cell(FormLayout layout, string? row, string column)
    {
        var cells = layout.Words.Labels.Select(pair => (Label: Bare(pair.Key), Cell: MoneyPath.Parse(pair.Value))).Where(pair => pair.Cell is not null).ToList();
        var measure = layout.Words.Money.SelectMany(block => block.Columns).FirstOrDefault(head => Bare(head.Label) == Bare(column))?.Measure
            ?? cells.First(pair => pair.Label == Bare(column) || pair.Label.StartsWith(Bare(column) + "(", StringComparison.Ordinal)).Cell!.Measure;
        var source = row is null ? FundingSource.Total : cells.First(pair => pair.Label == Bare(row) && pair.Cell!.Measure == measure).Cell!.Source;
        return new MoneyPath(measure, source);
    }

    private static Indicator Indicator(JsonElement row) => new()
    {
        Level1 = Text(row, "level1"),
        Level2 = Text(row, "level2"),
        Name = Text(row, "level3"),
        Target = TargetValue.Parse(Text(row, "target")),
        Expected = TargetValue.Parse(Text(row, "expected")),
        Actual = TargetValue.Parse(Text(row, "actual")),
        Weight = Number(row, "weight"),
        Score = Number(row, "score"),
        Deviation = Text(row, "deviation"),
        Reason = Text(row, "reason"),
        Measure = Text(row, "measure"),
    };

    private static string Bare(string label) => string.Concat(label.Where(c => !char.IsWhiteSpace(c))).Replace('（', '(').Replace('）', ')');

    private static string? Text(JsonElement owner, string name) => owner.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static Written<decimal>? Number(JsonElement owner, string name) =>
        owner.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? new(number.GetRawText(), number.GetDecimal()) : null;
}
