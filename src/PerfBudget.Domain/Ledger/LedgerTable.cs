namespace PerfBudget.Domain.Ledger;

/// <summary>A row of a table that is to be imported.</summary>
/// <param name="Number">The row of the table, from 1.</param>
/// <param name="Text">Its cells.</param>
/// <param name="Line">What it says; null where something is wrong with it.</param>
/// <param name="Problems">What is wrong.</param>
public sealed record LedgerRow(int Number, MoneyLineText Text, MoneyLine? Line, IReadOnlyList<string> Problems);

/// <summary>Reads a table of ledger lines: 日期, 类型, 资金来源, 金额, 摘要 in any order under their heads, or in this order without heads.</summary>
public static class LedgerTable
{
    /// <summary>The most rows of one import.</summary>
    public const int MostRows = 1_000;

    private static readonly string[][] Heads =
    [
        ["日期", "时间", "入账日期"], ["类型", "类别", "事项"], ["资金来源", "来源"], ["金额", "金额（元）", "金额(元)"], ["摘要", "文号", "摘要或文号", "备注", "说明"],
    ];

    /// <summary>The rows, blank lines left out.</summary>
    /// <param name="lines">The cells of each line.</param>
    /// <param name="year">The budget year.</param>
    public static IReadOnlyList<LedgerRow> Read(IReadOnlyList<IReadOnlyList<string>> lines, int year)
    {
        int[] columns = [0, 1, 2, 3, 4];
        var rows = new List<LedgerRow>();
        for (var i = 0; i < lines.Count; i++)
        {
            var cells = lines[i];
            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (rows.Count == 0 && HeadsOf(cells) is { } found)
            {
                columns = found;
                continue;
            }

            string? Cell(int column) => columns[column] >= 0 && columns[column] < cells.Count ? cells[columns[column]].Trim() : null;
            var text = new MoneyLineText(Cell(0), Cell(1), Cell(2), Cell(3), Cell(4));
            var (line, problems) = text.Read(year);
            rows.Add(new LedgerRow(i + 1, text, line, problems));
        }

        return rows;
    }

    /// <summary>The cells of a pasted or read text: parted by tabs, or by commas where no line has a tab.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Cells(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var hasTabs = lines.Any(line => line.Contains('\t', StringComparison.Ordinal));
        return [.. lines.Select(line => hasTabs ? (IReadOnlyList<string>)line.Split('\t') : Commas(line))];
    }

    // Where each of the columns stands; null where the line is no line of heads.
    private static int[]? HeadsOf(IReadOnlyList<string> cells)
    {
        var found = Heads.Select(names => Index(cells, names)).ToArray();
        return found.Take(4).All(place => place >= 0) ? found : null;
    }

    private static int Index(IReadOnlyList<string> cells, string[] names)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (names.Contains(cells[i].Trim(), StringComparer.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    // A field in quotation marks may hold commas; two marks in it are one.
    private static List<string> Commas(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var letter = line[i];
            if (isQuoted && letter == '"' && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
