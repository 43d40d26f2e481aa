using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Places.Blocks;

namespace PerfBudget.Forms.Layout;

/// <summary>Lays out rows of labels and fields.</summary>
internal static class FieldsComposer
{
    public static void Compose(FieldsBlock block, FormWords words, FormLayout layout, GridBuilder grid)
    {
        var first = grid.Row;
        var offset = block.Side?.Span ?? 0;
        var taken = new int[layout.Columns.Count];
        foreach (var row in block.Rows)
        {
            var column = offset;
            var label = "";
            var next = Array.ConvertAll(taken, rows => Math.Max(0, rows - 1));
            foreach (var cell in row)
            {
                while (taken[column] > 0)
                {
                    column++;
                }

                if (cell.Label is not null)
                {
                    label = words.Say(cell.Label);
                    grid.Label(grid.Row, column, cell.Span, label, cell.Rows);
                }
                else
                {
                    grid.Add(Value(cell, label, words) with { Row = grid.Row, Column = column });
                }

                Array.Fill(next, cell.Rows - 1, column, cell.Span);
                column += cell.Span;
            }

            if (row.All(cell => cell.Label is not null))
            {
                grid.KeepWithNext.Add(grid.Row);
            }

            taken = next;
            grid.Row++;
        }

        grid.Side(block.Side, first, block.Side is null ? "" : words.Say(block.Side.Label));
    }

    private static GridCell Value(CellSpec cell, string label, FormWords words) => new()
    {
        Row = 0,
        Column = 0,
        ColumnSpan = cell.Span,
        RowSpan = cell.Rows,
        Inline = cell.Inline is null ? "" : words.Say(cell.Inline),
        Text = cell.Field is null ? "" : words.Field(cell.Field, cell.DateFormat, label),
        Role = CellRole.Value,
        Align = cell.Align ?? (cell.Inline is not null ? CellAlign.Left : cell.Field is null ? CellAlign.Center : FormComposer.AlignOf(cell.Field)),
        Field = cell.Field is null ? null : new CellField(cell.Field),
        MinLines = cell.MinLines,
    };
}
