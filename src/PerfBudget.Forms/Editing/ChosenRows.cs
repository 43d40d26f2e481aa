using PerfBudget.Forms.Model;

namespace PerfBudget.Forms.Editing;

/// <summary>Cuts chosen rows of indicators, with their heads, out of a form: all that a colleague who assists sees of it.</summary>
public static class ChosenRows
{
    /// <summary>The part of the grid; without rows where none of the chosen is there.</summary>
    /// <param name="grid">The form, composed of a file that holds no more than the chosen rows.</param>
    /// <param name="rows">The identities of the indicators.</param>
    public static FormGrid Of(FormGrid grid, IReadOnlySet<Guid> rows)
    {
        var kept = grid.Cells.Where(cell => cell.RowSpan == 1 && IsChosen(cell, rows)).Select(cell => cell.Row).ToHashSet();
        var heads = grid.Heads.Where(head => kept.Any(row => row >= head.First && row < head.End)).ToList();
        var lines = heads.SelectMany(head => Enumerable.Range(head.First, head.Count)).Concat(kept).Distinct().Order().ToList();
        var cells = new List<GridCell>();
        foreach (var cell in grid.Cells)
        {
            var first = lines.FindIndex(line => line >= cell.Row && line < cell.EndRow);
            if (first >= 0)
            {
                cells.Add(cell with
                {
                    Row = first, RowSpan = lines.Count(line => line >= cell.Row && line < cell.EndRow),
                    Field = IsChosen(cell, rows) ? cell.Field : null,
                });
            }
        }

        var columns = WithoutSide(cells, lines.Count, grid.Columns);
        return new FormGrid(
            grid.Form, grid.Page, columns, cells,
            [.. heads.Select(head => Moved(head, lines))],
            lines.Select((line, at) => (line, at)).Where(pair => grid.KeepWithNext.Contains(pair.line)).Select(pair => pair.at).ToHashSet(), [], [], []);
    }

    // The label that stands at the side of all indicators (绩效指标) tells nothing here, and a phone has no room for it.
    private static IReadOnlyList<int> WithoutSide(List<GridCell> cells, int lines, IReadOnlyList<int> columns)
    {
        if (cells.Find(cell => cell.Column == 0) is not { Role: CellRole.Label } side || side.RowSpan != lines)
        {
            return columns;
        }

        cells.Remove(side);
        for (var i = 0; i < cells.Count; i++)
        {
            cells[i] = cells[i] with { Column = cells[i].Column - side.ColumnSpan };
        }

        return [.. columns.Skip(side.ColumnSpan)];
    }

    private static bool IsChosen(GridCell cell, IReadOnlySet<Guid> rows) => cell.Field?.Indicator is { } row && rows.Contains(row);

    private static RepeatedHead Moved(RepeatedHead head, List<int> lines) =>
        new(lines.IndexOf(head.First), head.Count, lines.FindLastIndex(line => line < head.End) + 1);
}
