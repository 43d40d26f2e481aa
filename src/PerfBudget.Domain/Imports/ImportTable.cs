namespace PerfBudget.Domain.Imports;

/// <summary>A column that a table may have.</summary>
/// <param name="Head">Its head, by which cells are named.</param>
/// <param name="IsRequired">Whether a table without it is none.</param>
/// <param name="Also">Other words for the head.</param>
public sealed record ImportColumn(string Head, bool IsRequired, params string[] Also)
{
    /// <summary>Whether a cell of the first line names this column.</summary>
    public bool IsNamedBy(string head) => head == Head || Also.Contains(head, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A row of a table, cells by the heads of their columns; a cell of a column that the table lacks is blank.</summary>
/// <param name="Line">The line of the table, from 1.</param>
/// <param name="Cells">The texts.</param>
public sealed record ImportRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The text of a cell; empty where it is blank.</summary>
    public string this[ImportColumn column] => Cells.GetValueOrDefault(column.Head, "");
}

/// <summary>A table whose columns were recognised by their heads.</summary>
/// <param name="Columns">The columns that it has.</param>
/// <param name="Rows">The rows that are not blank.</param>
/// <param name="Unknown">Heads that name no column; what stands below them is not read.</param>
public sealed record ImportTable(IReadOnlyList<ImportColumn> Columns, IReadOnlyList<ImportRow> Rows, IReadOnlyList<string> Unknown)
{
    /// <summary>The most rows of one table.</summary>
    public const int MostRows = 2_000;

    // A title may stand above the heads.
    private const int LinesWithHeads = 5;

    /// <summary>Finds the heads and the rows below them.</summary>
    /// <param name="lines">The cells of each line.</param>
    /// <param name="columns">The columns that the table may have.</param>
    /// <returns>The table, or what is wrong with it as a whole.</returns>
    public static (ImportTable? Table, string? Problem) Read(IReadOnlyList<IReadOnlyList<string>> lines, IReadOnlyList<ImportColumn> columns)
    {
        var head = lines.Take(LinesWithHeads).Select(line => line.Select(Head).ToList()).ToList()
            .FindIndex(line => columns.All(column => !column.IsRequired || line.Exists(column.IsNamedBy)));
        if (head < 0)
        {
            return (null, $"没有找到表头：第一行须有“{string.Join("”“", columns.Where(column => column.IsRequired).Select(column => column.Head))}”。");
        }

        var heads = lines[head].Select(Head).Select(text => (Text: text, Column: columns.FirstOrDefault(column => column.IsNamedBy(text)))).ToList();
        if (heads.Where(known => known.Column is not null).GroupBy(known => known.Column).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return (null, $"表头“{twice.Key!.Head}”出现了不止一次，请只留一列。");
        }

        var rows = new List<ImportRow>();
        for (var at = head + 1; at < lines.Count; at++)
        {
            var cells = heads.Index().Where(known => known.Item.Column is not null && known.Index < lines[at].Count)
                .ToDictionary(known => known.Item.Column!.Head, known => ImportCell.Text(lines[at][known.Index]), StringComparer.Ordinal);
            if (cells.Values.Any(text => text.Length > 0))
            {
                rows.Add(new ImportRow(at + 1, cells));
            }
        }

        return rows.Count == 0 ? (null, "表头下面没有内容。")
            : rows.Count > MostRows ? (null, $"表中有 {rows.Count:#,##0} 行，一次最多 {MostRows:#,##0} 行，请分几次导入。")
            : (new ImportTable([.. heads.Select(known => known.Column).OfType<ImportColumn>()], rows,
                [.. heads.Where(known => known.Column is null && known.Text.Length > 0).Select(known => known.Text)]), null);
    }

    private static string Head(string text) => string.Concat(ImportCell.Text(text).Where(character => !char.IsWhiteSpace(character) && character is not ('*' or '＊' or '：' or ':')));
}
