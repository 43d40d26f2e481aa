using PerfBudget.Forms.Model;

namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>A grid whose texts are wrapped to the widths of its columns.</summary>
internal sealed class MeasuredGrid
{
    private const int LongestBalanced = 24;

    private readonly double[] _rowHeights;
    private readonly int[] _rowLines;
    private readonly int[] _labelLines;

    public MeasuredGrid(FormGrid grid, Density density, FontStack fonts)
    {
        (Grid, Density) = (grid, density);
        Edges = EdgesOf(grid);
        Lines = new List<WrappedLine>[grid.Cells.Count];
        _rowHeights = new double[grid.RowCount];
        _rowLines = new int[grid.RowCount];
        _labelLines = new int[grid.RowCount];
        Array.Fill(_rowHeights, density.Height(1));
        for (var i = 0; i < Lines.Length; i++)
        {
            var cell = grid.Cells[i];
            var width = (Edges[cell.EndColumn] - Edges[cell.Column] - (2 * density.PadX)) / density.Size;
            var shown = cell.Shown;
            Lines[i] = TextWrapper.Wrap(shown, fonts, width, cell.Align == CellAlign.Center && shown.Length <= LongestBalanced);
            if (cell.RowSpan == 1)
            {
                _rowHeights[cell.Row] = Math.Max(_rowHeights[cell.Row], density.Height(Math.Max(Lines[i].Count, cell.MinLines)));
                ref var lines = ref cell.Repeats ? ref _labelLines[cell.Row] : ref _rowLines[cell.Row];
                lines = Math.Max(lines, Lines[i].Count);
            }
        }
    }

    public FormGrid Grid { get; }

    public Density Density { get; }

    /// <summary>The x of each column's left edge, and of the last one's right.</summary>
    public double[] Edges { get; }

    /// <summary>The lines of each cell.</summary>
    public List<WrappedLine>[] Lines { get; }

    /// <summary>The lines of the row's longest text that goes on after a page break.</summary>
    public int LinesOf(int row) => _rowLines[row];

    /// <summary>The lines of the row's longest label, which each part of the row repeats.</summary>
    public int LabelLinesOf(int row) => _labelLines[row];

    /// <summary>The height of a row or a part of one, as far as the cells of that row alone say.</summary>
    public double HeightOf(RowSlice slice) =>
        slice.IsWhole(this) ? _rowHeights[slice.Row] : Density.Height(Math.Max(Math.Min(slice.Count, _rowLines[slice.Row] - slice.From), _labelLines[slice.Row]));

    private static double[] EdgesOf(FormGrid grid)
    {
        var total = grid.Columns.Sum();
        var edges = new double[grid.Columns.Count + 1];
        edges[0] = grid.Page.Margin;
        var sum = 0;
        for (var i = 0; i < grid.Columns.Count; i++)
        {
            sum += grid.Columns[i];
            edges[i + 1] = grid.Page.Margin + (grid.Page.BodyWidth * sum / total);
        }

        return edges;
    }
}

/// <summary>A row, or some lines of a row that is carried over.</summary>
/// <param name="Row">The row.</param>
/// <param name="From">The first line it shows.</param>
/// <param name="Count">How many lines it shows.</param>
internal readonly record struct RowSlice(int Row, int From = 0, int Count = int.MaxValue)
{
    public bool IsWhole(MeasuredGrid grid) => From == 0 && Count >= grid.LinesOf(Row);
}
