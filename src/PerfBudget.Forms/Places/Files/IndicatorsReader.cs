using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Places.Blocks;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places.Files;

/// <summary>Reads a table of indicators.</summary>
internal sealed class IndicatorsReader
{
    private static readonly Dictionary<string, Horizon> Horizons = new(StringComparer.Ordinal)
    {
        ["annual"] = Horizon.Annual, ["medium"] = Horizon.Medium,
    };

    private readonly List<IndicatorColumn> columns = [];
    private readonly List<GroupHead> heads = [];
    private readonly MistakeList mistakes;

    private IndicatorsReader(MistakeList mistakes) => this.mistakes = mistakes;

    public static Block? Read(YamlNode node, int columns, MistakeList mistakes)
    {
        if (MappingReader.Of(node, "The block \"indicators\"", mistakes) is not { } block)
        {
            return null;
        }

        var side = BlockReader.Side(block);
        var reader = new IndicatorsReader(mistakes);
        foreach (var item in block.Items("columns", "a list of columns"))
        {
            reader.Item(item);
        }

        var always = Always(block.Node("always"), mistakes);
        block.Finish();
        BlockReader.CheckSum((side?.Span ?? 0) + reader.columns.Sum(column => column.Span), columns, node.Line, "the indicators' columns", mistakes);
        if (!reader.columns.Exists(column => column.Field == IndicatorFields.Level3.Path))
        {
            mistakes.Add(node.Line, "No column shows the indicators' names", "a column {field: level3}");
        }

        return new IndicatorsBlock(node.Line, side, reader.columns, reader.heads, always);
    }

    private void Item(YamlNode node)
    {
        if (MappingReader.Of(node, "A column of indicators", mistakes) is not { } reader)
        {
            return;
        }

        if (!reader.Has("columns"))
        {
            Column(reader, null);
            return;
        }

        var label = reader.Text("group");
        var horizon = reader.Word("horizon", Horizons);
        var first = columns.Count;
        foreach (var item in reader.Items("columns"))
        {
            if (MappingReader.Of(item, "A column of indicators", mistakes) is { } inner)
            {
                Column(inner, horizon);
            }
        }

        reader.Finish();
        if (label is not null && columns.Count > first)
        {
            heads.Add(new GroupHead(label, first, columns.Count - first));
        }
    }

    private void Column(MappingReader reader, Horizon? horizon)
    {
        var isGroupScore = reader.Flag("groupScore");
        var path = reader.Text("field", isGroupScore ? null : "the path of an indicator's field, such as target");
        var field = path is null ? null : IndicatorFields.Find(path);
        if (path is not null && field is null)
        {
            mistakes.Add(reader.LineOf("field"), $"No field of indicators is called \"{path}\"", NearestWord.Among(path, [.. IndicatorFields.All.Select(known => known.Path)]));
        }

        var ordinal = reader.Text("ordinal");
        var span = reader.Number("span", 1);
        if (ordinal is not null && span < 2)
        {
            mistakes.Add(reader.Line, "A column with \"ordinal\" takes one column of the form", "\"span: 2\" or more: the first is the ordinal's");
        }

        columns.Add(new IndicatorColumn
        {
            Field = isGroupScore ? null : field?.Path,
            IsGroupScore = isGroupScore,
            Label = reader.Text("label") ?? field?.Term ?? "",
            Span = span,
            Ordinal = ordinal,
            Points = reader.Flag("points"),
            Horizon = horizon,
            Align = reader.Word("align", BlockReader.Aligns),
        });
        reader.Finish();
    }

    private static IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Always(YamlNode? node, MistakeList mistakes)
    {
        if (node is null)
        {
            return [];
        }

        if (node is not YamlMapping mapping)
        {
            mistakes.Add(node.Line, $"\"always\" is {node.Kind}", "level-1 names, each with a list of level-2 names");
            return [];
        }

        return
        [
            .. mapping.Entries.Select(entry => KeyValuePair.Create<string, IReadOnlyList<string>>(
                entry.Key.Text,
                entry.Value is YamlSequence list ? [.. list.Items.OfType<YamlScalar>().Select(item => item.Text)] : [])),
        ];
    }
}
