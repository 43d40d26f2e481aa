using PerfBudget.Domain.Fields;
using PerfBudget.Forms.Places.Blocks;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places.Files;

/// <summary>Reads a list of people.</summary>
internal static class PeopleReader
{
    public static Block? Read(YamlNode node, int columns, MistakeList mistakes)
    {
        if (MappingReader.Of(node, "The block \"people\"", mistakes) is not { } block)
        {
            return null;
        }

        var side = BlockReader.Side(block);
        var people = new List<PersonColumn>();
        foreach (var item in block.Items("columns", "a list of columns"))
        {
            if (MappingReader.Of(item, "A column of people", mistakes) is not { } reader)
            {
                continue;
            }

            var path = reader.Text("field");
            var field = path is null ? null : PersonFields.Find(path);
            if (path is not null && field is null)
            {
                mistakes.Add(reader.LineOf("field"), $"No field of people is called \"{path}\"", NearestWord.Among(path, [.. PersonFields.All.Select(known => known.Path)]));
            }

            people.Add(new PersonColumn(field?.Path, reader.Text("label") ?? field?.Term ?? "", reader.Number("span", 1)));
            reader.Finish();
        }

        var roles = block.Texts("roles");
        block.Finish();
        BlockReader.CheckSum((side?.Span ?? 0) + people.Sum(column => column.Span), columns, node.Line, "the people's columns", mistakes);
        return new PeopleBlock(node.Line, side, people, roles);
    }
}
