using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places.Blocks;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places.Files;

/// <summary>Reads the parts of a form: what all kinds of block have in common, and which reader takes which kind.</summary>
internal static class BlockReader
{
    public static readonly Dictionary<string, CellAlign> Aligns = new(StringComparer.Ordinal)
    {
        ["left"] = CellAlign.Left, ["center"] = CellAlign.Center, ["right"] = CellAlign.Right,
    };

    private static readonly Dictionary<string, Func<YamlNode, int, MistakeList, Block?>> Kinds = new(StringComparer.Ordinal)
    {
        ["fields"] = FieldsReader.Read,
        ["money"] = MoneyReader.Read,
        ["indicators"] = IndicatorsReader.Read,
        ["people"] = PeopleReader.Read,
        ["signatures"] = FootReader.Signatures,
        ["footnote"] = FootReader.Footnote,
    };

    /// <summary>Reads one item of <c>blocks</c>.</summary>
    /// <param name="node">The item: one key, the kind, with the block under it.</param>
    /// <param name="columns">How many columns the form has.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static Block? Read(YamlNode node, int columns, MistakeList mistakes)
    {
        if (node is not YamlMapping { Entries: [var entry] })
        {
            mistakes.Add(node.Line, $"A block is {node.Kind}", "one key, the block's kind: " + string.Join(", ", Kinds.Keys));
            return null;
        }

        if (Kinds.TryGetValue(entry.Key.Text, out var read))
        {
            return read(entry.Value, columns, mistakes);
        }

        mistakes.Add(entry.Key.Line, $"No kind of block is called \"{entry.Key.Text}\"", NearestWord.Among(entry.Key.Text, Kinds.Keys));
        return null;
    }

    /// <summary>The side label: a text, or label and span.</summary>
    public static SideLabel? Side(MappingReader block)
    {
        var node = block.Node("side");
        if (node is null or YamlScalar)
        {
            return node is YamlScalar text ? new SideLabel(text.Text, 1) : null;
        }

        if (MappingReader.Of(node, "The side label", block.Mistakes) is not { } side)
        {
            return null;
        }

        var label = new SideLabel(side.Text("label", "TEXT") ?? "", side.Number("span", 1));
        side.Finish();
        return label;
    }

    /// <summary>Says it where spans do not fill the form's columns.</summary>
    public static void CheckSum(int sum, int columns, int line, string what, MistakeList mistakes)
    {
        if (columns > 0 && sum != columns)
        {
            mistakes.Add(line, $"The spans of {what} sum to {sum}", $"{columns}, the number of columns of the form");
        }
    }
}
