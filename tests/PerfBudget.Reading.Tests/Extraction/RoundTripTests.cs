using System.Text.Json.Nodes;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Places;

namespace PerfBudget.Reading.Tests.Extraction;

/// <summary>Whatever an extractor does to a printed form: what comes back is the same file.</summary>
public class RoundTripTests
{
    private const int Seeds = 60;
    private static readonly PlaceCatalog Places = PlaceCatalog.Load(PlaceCatalog.BuiltInFolder);

    public static TheoryData<string, Damage> Cases()
    {
        var cases = new TheoryData<string, Damage>();
        foreach (var layout in Places.Layouts)
        {
            foreach (var damage in Enum.GetValues<Damage>())
            {
                cases.Add(layout.Id, damage);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_damaged_print_is_read_back_as_the_same_file(string form, Damage damage)
    {
        var layout = Places.Layout(form)!;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var files = new[] { new InventedFiles(random, NameOf(layout)).For(layout), new InventedFiles(random, NameOf(layout)).For(layout) };
            var text = new BadExtractor(random, damage).Extract([.. files.Select(file => FormComposer.Compose(layout, file))]);
            var read = RealForms.Reader.Read("print.txt", text).Forms;
            read.Count.ShouldBe(files.Length, $"seed {seed}\n{text}");
            foreach (var (file, back) in files.Zip(read))
            {
                List<string> faults = [.. Differences(file, back.File), .. ClaimedCells.Faults(back, text)];
                Assert.True(faults.Count == 0, $"seed {seed}\n{string.Join('\n', faults)}\n\n{text}");
                back.Form.ShouldBe(form, $"seed {seed}");
            }
        }
    }

    // Layouts of several places are alike; the unit's name says which place it is.
    private static string NameOf(FormLayout layout) => Places.Places.First(place => place.OwnLayouts.Contains(layout)) is { Extends: not null } place ? place.Recognise[0] : "";

    private static IEnumerable<string> Differences(FormContent file, FormContent back)
    {
        var (a, b) = (Flat(file), Flat(back));
        return a.Keys.Union(b.Keys).Where(path => a.GetValueOrDefault(path) != b.GetValueOrDefault(path))
            .Select(path => $"{path}: printed “{a.GetValueOrDefault(path)}”, read “{b.GetValueOrDefault(path)}”");
    }

    // Everything that the file says, path by path; white space does not count, and neither does what is blank.
    private static Dictionary<string, string> Flat(FormContent file)
    {
        var flat = new Dictionary<string, string>();
        var json = FormContentJson.Write(file);
        foreach (var field in FieldCatalog.All)
        {
            Put(flat, field.Path, field.Value(file)?.ToString() ?? field.Get(file));
        }

        foreach (var line in file.Funding.Lines)
        {
            foreach (var (measure, entry) in line.Entries.Where(entry => entry.Value is not null))
            {
                Put(flat, new MoneyPath(measure, line.Source).ToString(), entry!.Value.Value?.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) ?? entry.Value.Text);
            }
        }

        foreach (var (row, n) in ((JsonArray)json["indicators"]!).OrderBy(row => row!["horizon"]!.ToString(), StringComparer.Ordinal).Select((row, n) => ((JsonObject)row!, n)))
        {
            foreach (var (name, value) in row.Where(property => property.Key != "id"))
            {
                Put(flat, $"indicator {n} {name}", value?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
            }
        }

        foreach (var name in new[] { "kind", "year", "groupWeights", "groupScores", "total", "people" })
        {
            Put(flat, name, json[name]?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        }

        return flat;
    }

    private static void Put(Dictionary<string, string> flat, string path, string? text)
    {
        var bare = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).Replace("\\n", "", StringComparison.Ordinal);
        if (bare is not ("" or "[]" or "null"))
        {
            flat[path] = bare;
        }
    }
}
