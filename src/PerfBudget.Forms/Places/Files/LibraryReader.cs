using PerfBudget.Domain.Library;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places.Files;

/// <summary>An indicator with the place in its file.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line where it begins.</param>
internal sealed record LibraryDraft(LibraryIndicator Indicator, string File, int Line);

/// <summary>Reads one file of the library: indicators of one industry, grouped by level.</summary>
internal static class LibraryReader
{
    /// <summary>The folder beside those of the places.</summary>
    public const string Folder = "library";

    private static readonly Dictionary<string, IndicatorDirection> Directions =
        Enum.GetValues<IndicatorDirection>().ToDictionary(direction => direction.Term(), StringComparer.Ordinal);

    private static readonly Dictionary<LibraryPart, string> Keys = new()
    {
        [LibraryPart.Name] = "name", [LibraryPart.Level1] = "level1", [LibraryPart.Level2] = "level2", [LibraryPart.Industry] = "industry", [LibraryPart.Definition] = "definition",
        [LibraryPart.Formula] = "formula", [LibraryPart.Unit] = "unit", [LibraryPart.UsualValues] = "usual", [LibraryPart.Source] = "source",
    };

    public static List<LibraryDraft> Read(string path, List<ProfileMistake> all)
    {
        var mistakes = new MistakeList(path, all);
        if (MappingReader.Of(YamlFile.Read(path, mistakes), "The library", mistakes) is not { } reader)
        {
            return [];
        }

        var industry = reader.Text("industry", "公共卫生, 教育 …") ?? "";
        var source = reader.Text("source") ?? LibraryIndicator.OwnSource;
        var drafts = new List<LibraryDraft>();
        foreach (var node in reader.Items("groups", "a list of levels with their indicators"))
        {
            if (MappingReader.Of(node, "The group", mistakes) is not { } group)
            {
                continue;
            }

            var (level1, level2) = (group.Text("level1", "产出指标 …") ?? "", group.Text("level2", "数量指标 …") ?? "");
            foreach (var item in group.Items("indicators", "a list of indicators"))
            {
                if (MappingReader.Of(item, "The indicator", mistakes) is { } indicator && Indicator(indicator, level1, level2, industry, source) is { } read)
                {
                    drafts.Add(new LibraryDraft(read, path, indicator.Line));
                }
            }

            group.Finish();
        }

        reader.Finish();
        return drafts;
    }

    private static LibraryIndicator? Indicator(MappingReader reader, string level1, string level2, string industry, string source)
    {
        var before = reader.Mistakes.Count;
        var direction = reader.Word("direction", Directions, required: true);
        var usual = reader.Texts("usual");
        var example = reader.Text("example");
        var indicator = new LibraryIndicator
        {
            Name = reader.Text("name", "TEXT") ?? "", Level1 = level1, Level2 = level2, Industry = industry, Place = reader.Text("place"),
            Definition = reader.Text("definition", "what is measured, and what counts") ?? "",
            Formula = reader.Text("formula", "how the value comes about") ?? "",
            Unit = reader.Text("unit"), Direction = direction ?? default, UsualValues = example is null ? usual : [example], IsExample = example is not null,
            Source = reader.Text("source") ?? source,
        };
        if ((example is null) == (usual.Count == 0))
        {
            reader.Mistakes.Add(reader.Line, $"\"{indicator.Name}\" has {(example is null ? "neither \"usual\" nor" : "both \"usual\" and")} \"example\"", "\"usual: [≥95%]\", or \"example: ≥20人次\" where the number is each project's own");
        }

        reader.Finish();
        if (reader.Mistakes.Count > before)
        {
            return null;
        }

        foreach (var objection in indicator.Objections())
        {
            var key = objection.Part == LibraryPart.UsualValues && indicator.IsExample ? "example" : Keys[objection.Part];
            reader.Mistakes.Add(reader.LineOf(key), $"\"{key}\" of \"{indicator.Name}\" cannot be so", objection.Expected);
        }

        return reader.Mistakes.Count > before ? null : indicator;
    }
}
