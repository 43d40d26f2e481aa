using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places.Blocks;

namespace PerfBudget.Forms.Layout;

/// <summary>Lays out the table of money.</summary>
internal static class MoneyComposer
{
    public static void Compose(MoneyBlock block, FormWords words, GridBuilder grid)
    {
        var first = grid.Row;
        var left = block.Side?.Span ?? 0;
        grid.Label(first, left, block.LabelSpan, block.Corner is null ? "" : words.Say(block.Corner), role: CellRole.Head);
        var column = left + block.LabelSpan;
        foreach (var measure in block.Columns)
        {
            grid.Label(first, column, measure.Span, words.Say(measure.Label), role: CellRole.Head);
            column += measure.Span;
        }

        grid.KeepWithNext.Add(first);
        grid.Row++;
        foreach (var row in block.Rows)
        {
            grid.Label(grid.Row, left, block.LabelSpan, words.Say(row.Label));
            column = left + block.LabelSpan;
            foreach (var measure in block.Columns)
            {
                grid.Add(Cell(measure, row, words) with { Row = grid.Row, Column = column });
                column += measure.Span;
            }

            grid.Row++;
        }

        grid.Side(block.Side, first, block.Side is null ? "" : words.Say(block.Side.Label));
    }

    private static GridCell Cell(MoneyColumn column, MoneyRow row, FormWords words)
    {
        var isScored = row.Scored || column.Measure.Kind != FundingMeasureKind.Points;
        return new GridCell
        {
            Row = 0,
            Column = 0,
            ColumnSpan = column.Span,
            Text = isScored ? words.Money(column.Measure, row.Source, words.Say(column.Label)) : MoneyBlock.NotScored,
            Role = CellRole.Value,
            Field = isScored ? new CellField(new MoneyPath(column.Measure, row.Source).ToString()) : null,
        };
    }
}
