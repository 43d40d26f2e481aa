using PerfBudget.Domain.Fields;
using PerfBudget.Forms.Places.Blocks;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places.Files;

/// <summary>Reads what stands below the table: signatures and footnotes.</summary>
internal static class FootReader
{
    public static Block? Signatures(YamlNode node, int columns, MistakeList mistakes)
    {
        if (MappingReader.Of(node, "The block \"signatures\"", mistakes) is not { } block)
        {
            return null;
        }

        var across = block.Number("across", 3);
        var entries = new List<SignatureSpec>();
        foreach (var item in block.Items("entries", "a list of labels and fields"))
        {
            if (MappingReader.Of(item, "A signature", mistakes) is not { } reader)
            {
                continue;
            }

            var field = reader.Text("field");
            if (field is not null && FieldCatalog.Find(field) is null)
            {
                mistakes.Add(reader.LineOf("field"), $"No field is called \"{field}\"", KnownPaths.Expected(field));
            }

            entries.Add(new SignatureSpec(reader.Text("label", "TEXT") ?? "", field));
            reader.Finish();
        }

        block.Finish();
        return new SignaturesBlock(node.Line, across, entries);
    }

    public static Block? Footnote(YamlNode node, int columns, MistakeList mistakes)
    {
        if (node is YamlScalar text)
        {
            return new FootnoteBlock(node.Line, text.Text);
        }

        mistakes.Add(node.Line, $"A footnote is {node.Kind}", "a text");
        return null;
    }
}
