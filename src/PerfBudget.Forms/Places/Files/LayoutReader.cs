using System.Globalization;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places.Blocks;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places.Files;

/// <summary>Reads the file of one form.</summary>
internal static class LayoutReader
{
    private static readonly Dictionary<string, FormKind> Kinds = Enum.GetValues<FormKind>().ToDictionary(kind => kind.Id(), StringComparer.Ordinal);
    private static readonly Dictionary<string, MoneyUnit> Units = Enum.GetValues<MoneyUnit>().ToDictionary(unit => unit.Term(), StringComparer.Ordinal);

    /// <summary>The form, or null where mistakes keep it from being one.</summary>
    public static FormLayout? Read(string path, string placeId, List<ProfileMistake> all)
    {
        var mistakes = new MistakeList(path, all);
        if (MappingReader.Of(YamlFile.Read(path, mistakes), "The form", mistakes) is not { } reader)
        {
            return null;
        }

        var expectedId = $"{placeId}/{Path.GetFileNameWithoutExtension(path)}";
        var id = reader.Text("form", expectedId);
        if (id is not null && id != expectedId)
        {
            mistakes.Add(reader.LineOf("form"), $"The form calls itself \"{id}\"", $"\"{expectedId}\", after its folder and file");
        }

        var kind = reader.Word("kind", Kinds, required: true);
        var columns = Columns(reader, mistakes);
        var layout = new FormLayout
        {
            Id = expectedId,
            Kind = kind ?? FormKind.Declaration,
            Title = reader.Texts("title", "the form's title, or a list of its lines"),
            Subtitle = reader.Text("subtitle"),
            Years = Years(reader, mistakes),
            Page = Page(reader, mistakes),
            Unit = reader.Word("unit", Units, required: true) ?? MoneyUnit.Yuan,
            AmountFormat = AmountFormat(reader, mistakes),
            Period = reader.Text("period"),
            Source = Source(reader, mistakes),
            Columns = columns,
            Blocks = Blocks(reader, columns.Count, mistakes),
            GroupPoints = Points(reader, mistakes),
            Unprinted = Unprinted(reader, mistakes),
            File = path,
        };
        reader.Finish();
        return mistakes.Count == 0 ? layout : null;
    }

    private static List<int> Columns(MappingReader reader, MistakeList mistakes)
    {
        var widths = new List<int>();
        foreach (var text in reader.Texts("columns", "a list of relative widths"))
        {
            var isWidth = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is > 0 and <= 1000;
            if (!isWidth)
            {
                mistakes.Add(reader.LineOf("columns"), $"A width is \"{text}\"", "a whole number from 1 to 1000");
            }

            widths.Add(isWidth ? width : 1);
        }

        return widths;
    }

    private static YearRange Years(MappingReader reader, MistakeList mistakes)
    {
        var text = reader.Text("years", "2021- | 2019-2023 | 2024");
        var years = text is null ? null : YearRange.Parse(text);
        if (text is not null && years is null)
        {
            mistakes.Add(reader.LineOf("years"), $"\"years\" is \"{text}\"", "2021- or 2019-2023 or 2024");
        }

        return years ?? new YearRange(null, null);
    }

    private static PageSetup Page(MappingReader reader, MistakeList mistakes)
    {
        var text = reader.Text("page", string.Join(" | ", PageSetup.Known.Keys));
        if (text is null || PageSetup.Known.TryGetValue(text, out var page))
        {
            return text is null ? PageSetup.Portrait : PageSetup.Known[text];
        }

        mistakes.Add(reader.LineOf("page"), $"\"page\" is \"{text}\"", NearestWord.Among(text, [.. PageSetup.Known.Keys]));
        return PageSetup.Portrait;
    }

    private static string AmountFormat(MappingReader reader, MistakeList mistakes)
    {
        var format = reader.Text("amount", "\"#,##0.00\"") ?? "0.00";
        if (format.Length == 0 || format.AsSpan().IndexOfAnyExcept("#,0.") >= 0 || format.Count(c => c == '.') > 1 || !format.Contains('0'))
        {
            mistakes.Add(reader.LineOf("amount"), $"\"amount\" is \"{format}\"", "a number format of # , 0 and one point, such as \"#,##0.00\" or \"0.######\"");
        }

        return format;
    }

    private static LayoutSource Source(MappingReader reader, MistakeList mistakes)
    {
        if (MappingReader.Of(reader.Node("source", "{document: NUMBER OR NAME, annex: …, verified: false}"), "The source", mistakes) is not { } source)
        {
            return new LayoutSource("", null, false);
        }

        var read = new LayoutSource(source.Text("document", "number or name") ?? "", source.Text("annex"), source.Flag("verified"));
        source.Finish();
        return read;
    }

    private static List<Block> Blocks(MappingReader reader, int columns, MistakeList mistakes)
    {
        var blocks = reader.Items("blocks", "a list of blocks").Select(node => BlockReader.Read(node, columns, mistakes)).OfType<Block>().ToList();
        if (blocks.OfType<IndicatorsBlock>().Count() != 1 && reader.Has("blocks") && blocks.Count > 0)
        {
            mistakes.Add(reader.LineOf("blocks"), $"The form has {blocks.OfType<IndicatorsBlock>().Count()} blocks of indicators", "exactly one");
        }

        foreach (var (block, next) in blocks.Zip(blocks.Skip(1)))
        {
            if (block is SignaturesBlock or FootnoteBlock && next is not (SignaturesBlock or FootnoteBlock))
            {
                mistakes.Add(next.Line, "A block of the table stands below signatures or a footnote", "signatures and footnotes at the end");
            }
        }

        return blocks;
    }

    private static Dictionary<string, decimal> Points(MappingReader reader, MistakeList mistakes)
    {
        var points = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (reader.Node("points") is not { } node)
        {
            return points;
        }

        if (node is not YamlMapping mapping)
        {
            mistakes.Add(node.Line, $"\"points\" is {node.Kind}", "groups with their points: {产出指标: 50, …}");
            return points;
        }

        foreach (var (key, value) in mapping.Entries)
        {
            if (value is YamlScalar scalar && decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                points[key.Text] = number;
            }
            else
            {
                mistakes.Add(value.Line, $"The points of \"{key.Text}\" are {value.Kind}", "a number");
            }
        }

        return points;
    }

    private static IReadOnlyList<string> Unprinted(MappingReader reader, MistakeList mistakes)
    {
        var fields = reader.Texts("unprinted");
        foreach (var field in fields.Where(field => IndicatorFields.Find(field) is null))
        {
            mistakes.Add(reader.LineOf("unprinted"), $"No field of indicators is called \"{field}\"", NearestWord.Among(field, [.. IndicatorFields.All.Select(known => known.Path)]));
        }

        return fields;
    }
}
