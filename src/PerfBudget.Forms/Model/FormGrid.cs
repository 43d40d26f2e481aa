namespace PerfBudget.Forms.Model;

/// <summary>
/// A filled form as a grid of cells, with the lines above and below its table: what every renderer draws and every reader of
/// our own files meets. It has no holes and no overlaps; the constructor sees to that.
/// </summary>
public sealed class FormGrid
{
    /// <summary>Builds the grid.</summary>
    /// <exception cref="InvalidOperationException">A cell is missing, overlaps another or reaches out of the grid.</exception>
    public FormGrid(
        string form, PageSetup page, IReadOnlyList<int> columns, IReadOnlyList<GridCell> cells, IReadOnlyList<RepeatedHead> heads,
        IReadOnlySet<int> keepWithNext, IReadOnlyList<GridLine> above, IReadOnlyList<GridLine> below, IReadOnlyList<IReadOnlyList<GridSignature>> signatures)
    {
        (Form, Page, Columns, Heads, KeepWithNext, Above, Below, Signatures) = (form, page, columns, heads, keepWithNext, above, below, signatures);
        Cells = [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)];
        RowCount = Cells.Count == 0 ? 0 : Cells.Max(cell => cell.EndRow);
        CheckCover();
    }

    /// <summary>The form's id, such as <c>place/declaration</c>.</summary>
    public string Form { get; }

    /// <summary>The paper.</summary>
    public PageSetup Page { get; }

    /// <summary>The relative widths of the columns.</summary>
    public IReadOnlyList<int> Columns { get; }

    /// <summary>How many rows there are.</summary>
    public int RowCount { get; }

    /// <summary>The cells, by row and column.</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>Head rows that are printed again on each page that their rows reach.</summary>
    public IReadOnlyList<RepeatedHead> Heads { get; }

    /// <summary>Rows that must not be the last on a page: heads, titles of sections.</summary>
    public IReadOnlySet<int> KeepWithNext { get; }

    /// <summary>Title and year.</summary>
    public IReadOnlyList<GridLine> Above { get; }

    /// <summary>Footnotes.</summary>
    public IReadOnlyList<GridLine> Below { get; }

    /// <summary>The lines of the signatures.</summary>
    public IReadOnlyList<IReadOnlyList<GridSignature>> Signatures { get; }

    /// <summary>The title in one line.</summary>
    public string Title => string.Concat(Above.Where(line => line.Kind == GridLineKind.Title).Select(line => line.Text));

    private void CheckCover()
    {
        var owner = new int[RowCount * Columns.Count];
        for (var i = 0; i < Cells.Count; i++)
        {
            var cell = Cells[i];
            if (cell.Row < 0 || cell.Column < 0 || cell.RowSpan < 1 || cell.ColumnSpan < 1 || cell.EndColumn > Columns.Count)
            {
                throw new InvalidOperationException($"{Form}: the cell \"{cell.Shown}\" at row {cell.Row}, column {cell.Column} reaches out of the grid.");
            }

            for (var row = cell.Row; row < cell.EndRow; row++)
            {
                for (var column = cell.Column; column < cell.EndColumn; column++)
                {
                    ref var there = ref owner[(row * Columns.Count) + column];
                    if (there != 0)
                    {
                        throw new InvalidOperationException($"{Form}: the cells \"{Cells[there - 1].Shown}\" and \"{cell.Shown}\" overlap at row {row}, column {column}.");
                    }

                    there = i + 1;
                }
            }
        }

        var hole = Array.IndexOf(owner, 0);
        if (hole >= 0)
        {
            throw new InvalidOperationException($"{Form}: no cell covers row {hole / Columns.Count}, column {hole % Columns.Count}.");
        }
    }
}

/// <summary>Head rows that are printed again after a page break.</summary>
/// <param name="First">The first head row.</param>
/// <param name="Count">How many head rows there are.</param>
/// <param name="End">The row below the last that they head.</param>
public sealed record RepeatedHead(int First, int Count, int End);

/// <summary>What a line beside the table is.</summary>
public enum GridLineKind
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The line below the title: the year.</summary>
    Subtitle,

    /// <summary>A note below the table.</summary>
    Footnote,
}

/// <summary>A line above or below the table.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kind">What it is.</param>
public sealed record GridLine(string Text, GridLineKind Kind);

/// <summary>An entry of the signatures.</summary>
/// <param name="Label">负责人： …</param>
/// <param name="Text">The name or date; empty to be written by hand.</param>
/// <param name="Field">The field, or null.</param>
public sealed record GridSignature(string Label, string Text, CellField? Field);
