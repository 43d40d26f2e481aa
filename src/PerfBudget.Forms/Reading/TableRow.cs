using PerfBudget.Domain.Forms;

namespace PerfBudget.Forms.Reading;

/// <summary>A row of the indicator table, its cells below their columns.</summary>
internal sealed class TableRow(SourceRow row, Dictionary<TableColumn, SourceCell> cells)
{
    private readonly Dictionary<TableColumn, string> _more = [];

    public SourceRow Row { get; } = row;

    public IReadOnlyDictionary<TableColumn, SourceCell> Cells { get; } = cells;

    /// <summary>The cells of the row for which there was no column.</summary>
    public List<SourceCell> LeftOver { get; } = [];

    /// <summary>The level 1 whose label stands in or above the row as printed; its points are the group's.</summary>
    public string? GroupLabel { get; set; }

    public Horizon Horizon { get; init; }

    public string? Level1 { get; set; }

    public string? Level2 { get; set; }

    /// <summary>Columns that say where the row stands, and nothing of its indicator.</summary>
    public static bool IsLabel(TableColumn column) => column.Id is "level1" or "level2" or "ordinal" or "side" or "ignored" or "groupWeight" || ListColumns.Is(column);

    public SourceCell? Cell(string column, int set = 0) => Cells.FirstOrDefault(cell => cell.Key.Id == column && cell.Key.Set == set).Value;

    /// <summary>The text of a cell with what was continued behind a page break.</summary>
    public string? Text(TableColumn column) => Cells.TryGetValue(column, out var cell) ? cell.Text + _more.GetValueOrDefault(column) : null;

    public void Append(TableColumn column, SourceCell cell) => _more[column] = _more.GetValueOrDefault(column) + cell.Text;
}
