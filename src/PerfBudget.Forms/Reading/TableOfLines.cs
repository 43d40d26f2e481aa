using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>
/// Puts the cells of an indicator table that stand one below the other back into its rows: the cheapest way through the
/// columns, where what a cell says counts, and passing over a column that is never blank is dear.
/// </summary>
internal sealed class TableOfLines
{
    private const double CostOfRow = 0.5;
    private readonly Vocabulary _words;
    private readonly CellEvidence _evidence;
    private readonly List<TableColumn> _columns;

    public TableOfLines(Vocabulary words, IReadOnlyList<SourceCell> heads)
    {
        _words = words;
        _columns =
            [.. IndicatorHeads.Columns([new SourceRow(heads, heads[^1].Index + 1)], hasOrdinals: false, words, new CellClaims(),
                isRepeated: true).Where(column => column.Id != "side")];
        _evidence = new CellEvidence(words) { HasLevel2 = _columns.Exists(column => column.Id == "level2") };
    }

    /// <summary>Whether a cell is a number, a percentage, or a dash in its place.</summary>
    public static bool IsNumber(SourceCell cell) => WrittenValues.Number(cell.Text)?.Value is not null || RawText.IsDash(cell.Text);

    /// <summary>Where the table ends: at its total, at what closes the form, or at the next title or label.</summary>
    public int End(List<SourceCell> cells, int from, FormFinder finder)
    {
        for (var i = from; i < cells.Count; i++)
        {
            var key = cells[i].Key;
            if (i > from
                && ((_words.IsTotal(key) && i + 1 < cells.Count && IsNumber(cells[i + 1])) || _words.IsClosing(key)
                    || finder.KindOf(key) is not null || _words.Field(key) is not null))
            {
                return i;
            }
        }

        return cells.Count;
    }

    /// <summary>The rows.</summary>
    /// <param name="cells">The cells of the table.</param>
    /// <param name="afterBlank">The cells before which a blank one stood.</param>
    public IEnumerable<SourceRow> Rows(List<SourceCell> cells, HashSet<SourceCell> afterBlank)
    {
        if (cells.Count == 0)
        {
            yield break;
        }

        var placed = Place(cells, afterBlank);
        var row = new List<SourceCell>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (row.Count > 0 && placed[i] <= placed[i - 1])
            {
                yield return new SourceRow(row, Width);
                row = [];
            }

            row.Add(cells[i] with { Index = _columns[placed[i]].Position });
        }

        yield return new SourceRow(row, Width);
    }

    /// <summary>The row of the total, its numbers below the points.</summary>
    public SourceRow Total(List<SourceCell> cells, bool hasBlank)
    {
        var points = _columns.Where(column => column.Id is "weight" or "score").Select(column => column.Position).ToList();
        var numbers = cells.Count(IsNumber);
        var first = numbers >= points.Count ? 0 : hasBlank ? points.Count - numbers : -1;
        return new SourceRow(
            [.. cells.Select((cell, n) =>
                n == 0 ? cell
                    : cell with { Index = first < 0 ? n : IsNumber(cell)
                        && first + n - 1 < points.Count ? points[first + n - 1] : Width + n })], Width);
    }

    private int Width => _columns[^1].Position + 1;

    private int[] Place(List<SourceCell> cells, HashSet<SourceCell> afterBlank)
    {
        int n = cells.Count, m = _columns.Count;
        var passed = new double[m + 1];
        for (var j = 0; j < m; j++)
        {
            passed[j + 1] = passed[j] + CostOfPassing(_columns[j].Id);
        }

        var best = new double[n, m];
        var from = new int[n, m];
        for (var i = 0; i < n; i++)
        {
            // A blank cell before this one is one of those passed over.
            var free = afterBlank.Contains(cells[i]) ? 1.0 : 0.0;
            for (var j = 0; j < m; j++)
            {
                var own = -_evidence.OfIndicator(cells[i], _columns[j]);
                (best[i, j], from[i, j]) = (i == 0 ? passed[j] + own : double.MaxValue, -1);
                for (var k = 0; i > 0 && k < m; k++)
                {
                    var isSame = k < j;
                    var skipped = isSame ? passed[j] - passed[k + 1] : passed[m] - passed[k + 1] + passed[j] + CostOfRow;
                    var hasSkipped = isSame ? j - k > 1 : k < m - 1 || j > 0;
                    var cost = best[i - 1, k] + own + (hasSkipped ? Math.Max(0, skipped - free) : skipped + free);
                    if (cost < best[i, j])
                    {
                        (best[i, j], from[i, j]) = (cost, k);
                    }
                }
            }
        }

        var placed = new int[n];
        for (var j = 1; j < m; j++)
        {
            placed[n - 1] = best[n - 1, j] + passed[m] - passed[j + 1] < best[n - 1, placed[n - 1]] + passed[m] - passed[placed[n - 1] + 1]
                ? j : placed[n - 1];
        }

        for (var i = n - 1; i > 0; i--)
        {
            placed[i - 1] = from[i, placed[i]];
        }

        return placed;
    }

    private static double CostOfPassing(string id) => id switch
    {
        "level1" => 0,
        "level2" => 0.2,
        "level3" => 3,
        "target" or "actual" => 2,
        "weight" or "score" => 1.5,
        "operator" or "unit" or "expected" or "forecast" or "likelihood" => 0.7,
        _ => 0.2,
    };
}
