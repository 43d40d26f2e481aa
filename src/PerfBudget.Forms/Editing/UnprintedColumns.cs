using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places;

namespace PerfBudget.Forms.Editing;

/// <summary>Sets fields that are filed with a form but not printed (不打印) beside its indicators, as columns right of the table's frame.</summary>
public static class UnprintedColumns
{
    // Relative to all columns of the form.
    private const double Width = 0.085;

    /// <summary>The grid with the columns beside it; the same grid where the form prints all that is filed.</summary>
    /// <param name="grid">The form as it prints.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="file">What it is filled with.</param>
    public static FormGrid Beside(FormGrid grid, FormLayout layout, FormContent file)
    {
        var fields = layout.Unprinted.Select(IndicatorFields.Find).OfType<IndicatorField>().ToList();
        if (fields.Count == 0 || grid.Heads.LastOrDefault() is not { } head)
        {
            return grid;
        }

        var rows = file.Indicators.ToDictionary(row => row.Id);
        var cells = grid.Cells.ToList();
        var width = (int)Math.Ceiling(grid.Columns.Sum() * Width);
        for (var i = 0; i < fields.Count; i++)
        {
            var column = grid.Columns.Count + i;
            Blank(cells, column, 0, head.First);
            cells.Add(new GridCell { Row = head.First, Column = column, RowSpan = head.Count, Role = CellRole.Head, Text = fields[i].Term + "\n（不打印）", IsBeside = true });
            for (var row = head.First + head.Count; row < head.End; row++)
            {
                var indicator = grid.Cells.LastOrDefault(cell => cell.Row == row && cell.RowSpan == 1 && cell.Field?.Path == "indicator.level3")?.Field?.Indicator;
                cells.Add(new GridCell
                {
                    Row = row, Column = column, Role = CellRole.Value, IsBeside = true,
                    Text = indicator is { } id ? fields[i].Get(rows[id]) ?? "" : "",
                    Field = indicator is null ? null : new CellField(EditableCell.IndicatorPrefix + fields[i].Path, indicator),
                });
            }

            Blank(cells, column, head.End, grid.RowCount);
        }

        return new FormGrid(
            grid.Form, grid.Page, [.. grid.Columns, .. fields.Select(_ => width)], cells, grid.Heads, grid.KeepWithNext, grid.Above, grid.Below, grid.Signatures);
    }

    private static void Blank(List<GridCell> cells, int column, int from, int to)
    {
        for (var row = from; row < to; row++)
        {
            cells.Add(new GridCell { Row = row, Column = column, Role = CellRole.Label, IsBeside = true });
        }
    }
}
