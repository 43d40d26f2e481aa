using PerfBudget.Forms.Places.Blocks;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places.Files;

/// <summary>Reads a block of fields and checks that its cells fill the form's columns.</summary>
internal static class FieldsReader
{
    // The span of a cell that takes what the others leave of its row; the real one replaces it.
    private const int Rest = 0;

    public static Block? Read(YamlNode node, int columns, MistakeList mistakes)
    {
        SideLabel? side = null;
        IReadOnlyList<YamlNode> rowNodes;
        if (node is YamlSequence list)
        {
            rowNodes = list.Items;
        }
        else if (MappingReader.Of(node, "The block \"fields\"", mistakes) is { } block)
        {
            side = BlockReader.Side(block);
            rowNodes = block.Items("rows", "a list of rows");
            block.Finish();
        }
        else
        {
            return null;
        }

        var rows = new List<IReadOnlyList<CellSpec>>();
        var filled = new RowFill(columns - (side?.Span ?? 0), side?.Span ?? 0, mistakes);
        foreach (var rowNode in rowNodes)
        {
            if (rowNode is not YamlSequence { Items: var cellNodes })
            {
                mistakes.Add(rowNode.Line, $"A row of fields is {rowNode.Kind}", "a list of cells");
                continue;
            }

            rows.Add(filled.Resolve(cellNodes.Select(cell => Cell(cell, mistakes)).OfType<CellSpec>().ToList(), rowNode.Line));
        }

        filled.Finish(node.Line);
        if (rows.Count == 0)
        {
            mistakes.Add(node.Line, "The block \"fields\" has no rows", "at least one row of cells");
        }

        return new FieldsBlock(node.Line, side, rows);
    }

    private static CellSpec? Cell(YamlNode node, MistakeList mistakes)
    {
        if (node is YamlScalar word)
        {
            return new CellSpec { Line = word.Line, Label = word.Text };
        }

        if (MappingReader.Of(node, "A cell", mistakes) is not { } reader)
        {
            return null;
        }

        var (label, field) = (reader.Text("label"), reader.Text("field"));
        if (label is not null && field is not null)
        {
            mistakes.Add(reader.Line, "A cell has both a label and a field", "one of them; a label within a field's cell is written as \"inline\"");
        }

        if (field is not null && !KnownPaths.IsField(field))
        {
            mistakes.Add(reader.LineOf("field"), $"No field is called \"{field}\"", KnownPaths.Expected(field));
        }

        var rest = reader.Text("span") == "rest";
        var cell = new CellSpec
        {
            Line = node.Line,
            Label = label,
            Field = field,
            Inline = reader.Text("inline"),
            DateFormat = reader.Text("date"),
            Span = rest ? Rest : reader.Number("span", 1),
            Rows = reader.Number("rows", 1),
            MinLines = reader.Number("lines", 1),
            Align = reader.Word("align", BlockReader.Aligns),
        };
        reader.Finish();
        return cell;
    }

    // Follows which columns are taken by cells that reach down from rows above.
    private sealed class RowFill(int columns, int side, MistakeList mistakes)
    {
        private int[] taken = new int[Math.Max(columns, 1)];

        public IReadOnlyList<CellSpec> Resolve(List<CellSpec> cells, int line)
        {
            var free = taken.Count(rows => rows == 0);
            var used = cells.Sum(cell => cell.Span);
            var resolved = cells.Select(cell => cell.Span == Rest ? cell with { Span = Math.Max(1, free - used) } : cell).ToList();
            var sum = side + taken.Length - free + resolved.Sum(cell => cell.Span);
            BlockReader.CheckSum(sum, side + columns, line, "this row", mistakes);

            var next = taken.Select(rows => Math.Max(0, rows - 1)).ToArray();
            var column = 0;
            foreach (var cell in resolved)
            {
                while (column < taken.Length && taken[column] > 0)
                {
                    column++;
                }

                for (var i = 0; i < cell.Span && column < taken.Length; i++, column++)
                {
                    if (taken[column] > 0)
                    {
                        mistakes.Add(cell.Line, "This cell runs into one that reaches down from a row above", "spans that go around it");
                        break;
                    }

                    next[column] = cell.Rows - 1;
                }
            }

            taken = next;
            return resolved;
        }

        public void Finish(int line)
        {
            if (taken.Any(rows => rows > 0))
            {
                mistakes.Add(line, "A cell reaches down below the last row of the block", "\"rows\" that end with the block");
            }
        }
    }
}
