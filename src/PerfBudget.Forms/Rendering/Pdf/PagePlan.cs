namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>Which rows a page shows, how high they are, and which lines of the cells that reach over several rows.</summary>
internal sealed class PagePlan
{
    private readonly MeasuredGrid _grid;

    private PagePlan(MeasuredGrid grid, IReadOnlyList<RowSlice> slices)
    {
        _grid = grid;
        Slices = slices;
        Heights = new double[slices.Count];
        for (var i = 0; i < Heights.Length; i++)
        {
            Heights[i] = grid.HeightOf(slices[i]);
        }
    }

    public IReadOnlyList<RowSlice> Slices { get; }

    public double[] Heights { get; }

    /// <summary>The part of each cell that the page shows, by the cell's place in the grid.</summary>
    public List<CellPart> Parts { get; } = [];

    public double Height => Heights.Sum();

    /// <summary>Plans a page.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="slices">The page's rows.</param>
    /// <param name="shown">How many lines of merged cells earlier pages have shown.</param>
    public static PagePlan Of(MeasuredGrid grid, IReadOnlyList<RowSlice> slices, IReadOnlyDictionary<int, int> shown)
    {
        var plan = new PagePlan(grid, slices);
        if (slices.Count > 0)
        {
            plan.PlaceCells(shown);
        }

        return plan;
    }

    private void PlaceCells(IReadOnlyDictionary<int, int> shown)
    {
        var sliceOfRow = new Dictionary<int, int>(Slices.Count);
        for (var i = 0; i < Slices.Count; i++)
        {
            sliceOfRow[Slices[i].Row] = i;
        }

        var cells = _grid.Grid.Cells;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            var (first, last) = (-1, -1);
            for (var row = cell.Row; row < cell.EndRow; row++)
            {
                if (sliceOfRow.TryGetValue(row, out var slice))
                {
                    first = first < 0 ? slice : first;
                    last = slice;
                }
            }

            if (first >= 0)
            {
                Parts.Add(cell.RowSpan == 1 ? InRow(i, first) : Merged(i, first, last, shown.GetValueOrDefault(i)));
            }
        }
    }

    // A cell within one row shows the lines of its row's slice; a label all of them, again on each page.
    private CellPart InRow(int cell, int slice)
    {
        var lines = _grid.Lines[cell].Count;
        var rowSlice = Slices[slice];
        if (_grid.Grid.Cells[cell].Repeats || rowSlice.IsWhole(_grid))
        {
            return new CellPart(cell, slice, slice, 0, lines, IsCut: false);
        }

        var from = Math.Min(rowSlice.From, lines);
        return new CellPart(cell, slice, slice, from, Math.Min(rowSlice.Count, lines - from), IsCut: lines > 1);
    }

    // A merged cell: a label is repeated whole; a value is shown where it first finds room, and goes on where it finds none.
    private CellPart Merged(int index, int first, int last, int shown)
    {
        var cell = _grid.Grid.Cells[index];
        var lines = _grid.Lines[index].Count;
        var left = cell.Repeats ? lines : lines - shown;
        var reached = Slices[last];
        var isLast = reached.Row == cell.EndRow - 1 && (reached.Count == int.MaxValue || reached.From + reached.Count >= _grid.LinesOf(reached.Row));
        var room = _grid.Density.LinesIn(Span(first, last));
        if (left > room && (cell.Repeats || isLast))
        {
            Stretch(first, last, _grid.Density.Height(left));
            room = left;
        }

        var count = left <= room ? left : left <= 3 ? 0 : room;
        return new CellPart(index, first, last, cell.Repeats ? 0 : shown, count, IsCut: count < left || (!cell.Repeats && shown > 0));
    }

    private double Span(int first, int last)
    {
        var height = 0.0;
        for (var i = first; i <= last; i++)
        {
            height += Heights[i];
        }

        return height;
    }

    private void Stretch(int first, int last, double height)
    {
        var more = (height - Span(first, last)) / (last - first + 1);
        for (var i = first; i <= last; i++)
        {
            Heights[i] += more;
        }
    }
}

/// <summary>The part of a cell on a page: from slice to slice, with some of its lines.</summary>
internal readonly record struct CellPart(int Cell, int First, int Last, int FromLine, int LineCount, bool IsCut);
