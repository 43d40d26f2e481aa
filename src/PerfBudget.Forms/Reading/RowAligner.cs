namespace PerfBudget.Forms.Reading;

/// <summary>A column of a table: where its head stands, and how many cells wide it is.</summary>
/// <param name="Id">What the column holds.</param>
/// <param name="Position">The index of its head in the head's row.</param>
/// <param name="Span">How many cells lie below its head.</param>
internal sealed record TableColumn(string Id, int Position, int Span)
{
    /// <summary>Which of several like columns it is: 0 for the first target, 1 for the second.</summary>
    public int Set { get; init; }

    /// <summary>What the head prints.</summary>
    public string Head { get; init; } = "";

    /// <summary>The id of a column whose head no word of the field says anything of; it feeds no known field.</summary>
    public const string Unknown = "unknown";

    /// <summary>What it costs a row to have no cell here, where it has cells on both sides.</summary>
    public double CostOfSkipping => Id == "level3" ? CostOfNoName : 0;

    private const double CostOfNoName = 1.5;
}

/// <summary>
/// Puts the cells of a row below the heads of its table when merged cells have vanished and the row has shifted: the
/// cheapest way in order, where keeping the distance to the heads is cheap, a change of it dear, and what a cell says
/// (a level's word, a target, points) weighs more than where it stands.
/// </summary>
internal static class RowAligner
{
    private const double CostOfShift = 0.35;
    private const double CostOfChange = 1.0;
    private const double CostOfLeavingOver = 9.0;

    /// <summary>The column of each cell, or null for a cell that fits none.</summary>
    /// <param name="cells">The cells of the row that are not blank, in order.</param>
    /// <param name="columns">The columns, in order.</param>
    /// <param name="evidence">How well a cell's text suits a column: positive for, negative against.</param>
    public static TableColumn?[] Align(IReadOnlyList<SourceCell> cells, IReadOnlyList<TableColumn> columns, Func<SourceCell, TableColumn,
        double> evidence) =>
        Align(cells, columns, evidence, out _);

    /// <summary>As above, with the cost of it: how badly the row suits the heads.</summary>
    public static TableColumn?[] Align(
        IReadOnlyList<SourceCell> cells, IReadOnlyList<TableColumn> columns, Func<SourceCell, TableColumn, double> evidence,
            out double cost)
    {
        int n = cells.Count, m = columns.Count;
        // The cost of passing over the columns before each.
        var passed = new double[m + 1];
        for (var j = 0; j < m; j++)
        {
            passed[j + 1] = passed[j] + columns[j].CostOfSkipping;
        }

        // best[i, j]: cheapest way to place cells 0..i with cell i in column j; shift[i, j] its distance to the heads there.
        var best = new double[n, m];
        var shift = new int[n, m];
        var from = new (int Cell, int Column)[n, m];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                var own = -evidence(cells[i], columns[j]);
                var (step, distance) = Step(cells[i], columns[j], 0, first: true);
                best[i, j] = (i * CostOfLeavingOver) + step + own;
                shift[i, j] = distance;
                from[i, j] = (-1, -1);
                for (var p = 0; p < i; p++)
                {
                    var skipped = (i - p - 1) * CostOfLeavingOver;
                    for (var k = 0; k < j; k++)
                    {
                        (step, distance) = Step(cells[i], columns[j], shift[p, k], first: false);
                        var total = best[p, k] + skipped + step + own + passed[j] - passed[k + 1];
                        if (total < best[i, j])
                        {
                            best[i, j] = total;
                            shift[i, j] = distance;
                            from[i, j] = (p, k);
                        }
                    }
                }
            }
        }

        return Trace(best, from, n, columns, out cost);
    }

    private static (double Cost, int Shift) Step(SourceCell cell, TableColumn column, int before, bool first)
    {
        // Anywhere below a wide head is at no distance; else the distance nearest to the one of the cell before.
        var low = cell.Index - (column.Position + column.Span - 1);
        var high = cell.Index - column.Position;
        var shift = Math.Clamp(before, low, high);
        return (first ? Math.Abs(shift) * CostOfShift : (shift == before ? 0 : CostOfChange + (Math.Abs(shift - before) * CostOfShift)), shift);
    }

    private static TableColumn?[] Trace(double[,] best, (int Cell, int Column)[,] from, int n, IReadOnlyList<TableColumn> columns,
        out double cost)
    {
        var placed = new TableColumn?[n];
        var at = (Cell: -1, Column: -1);
        cost = n * CostOfLeavingOver;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < columns.Count; j++)
            {
                var total = best[i, j] + ((n - 1 - i) * CostOfLeavingOver);
                if (total < cost)
                {
                    (cost, at) = (total, (i, j));
                }
            }
        }

        while (at.Cell >= 0)
        {
            placed[at.Cell] = columns[at.Column];
            at = from[at.Cell, at.Column];
        }

        return placed;
    }
}
