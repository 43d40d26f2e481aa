using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places.Blocks;

namespace PerfBudget.Forms.Layout;

/// <summary>Collects the cells of a form from top to bottom.</summary>
internal sealed class GridBuilder
{
    public List<GridCell> Cells { get; } = new(160);

    public List<RepeatedHead> Heads { get; } = [];

    public HashSet<int> KeepWithNext { get; } = [];

    /// <summary>The next free row.</summary>
    public int Row { get; set; }

    public void Add(GridCell cell) => Cells.Add(cell);

    public void Label(int row, int column, int columns, string text, int rows = 1, CellRole role = CellRole.Label) => Add(new GridCell
    {
        Row = row, Column = column, RowSpan = rows, ColumnSpan = columns, Text = text, Role = role, Repeats = true,
    });

    /// <summary>The label at the left of rows that a block has just added.</summary>
    public void Side(SideLabel? side, int firstRow, string text)
    {
        if (side is not null)
        {
            Label(firstRow, 0, side.Span, text, Row - firstRow);
        }
    }
}
