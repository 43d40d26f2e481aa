namespace PerfBudget.Forms.Reading;

/// <summary>Finds the columns that a table has and no head names: cells below a head that is merged over several, and one column more in
/// the body than in the
/// head.</summary>
internal sealed class UnnamedColumns(CellEvidence evidence)
{
    private const double Most = 0.6;
    private const int MostAdded = 3;
    private const int MostRowsTried = 8;

    /// <summary>The columns with those that the rows below show.</summary>
    public IReadOnlyList<TableColumn> Complete(List<TableColumn> columns, IReadOnlyList<SourceRow> body, SourceRow head, CellClaims claims)
    {
        if (body.Count == 0 || columns.Count(column => column.Id == "level3") > 1)
        {
            return columns;
        }

        var all = Spread(columns, body);
        for (var n = 0; n < MostAdded && LeavesOver(all, body); n++)
        {
            if (WithOneMore(all, body) is not { } more)
            {
                break;
            }

            all = more;
            claims.Note(head.Filled[^1], "表体比表头多出一栏，其内容按原文保留，不并入已知栏目。");
        }

        return all;
    }

    // A head over several cells of most rows: the signs, the number and the unit of a target, or a value and something else.
    private static List<TableColumn> Spread(List<TableColumn> columns, IReadOnlyList<SourceRow> body)
    {
        var all = new List<TableColumn>();
        foreach (var column in columns)
        {
            var places = column.Span > 1
                && column.Id is not ("side" or "level1" or "level2" or "level3" or "ordinal" or "ignored") ? PlacesBelow(column, body) : [];
            if (places.Count < 2)
            {
                all.Add(column);
                continue;
            }

            var own = places.FindIndex(place => !Signs(place.Cells) && (column.Id != "target" || !Units(place.Cells)));
            for (var n = 0; n < places.Count; n++)
            {
                var id = n == own ? column.Id
                    : Signs(places[n].Cells) && column.Id == "target" ? "operator"
                    : n > own && Units(places[n].Cells) && column.Id == "target" ? "unit"
                    : TableColumn.Unknown;
                var end = n + 1 < places.Count ? places[n + 1].Index : column.Position + column.Span;
                all.Add(new TableColumn(id, places[n].Index, end - places[n].Index) { Set = id == TableColumn.Unknown ? all.Count
                    : column.Set, Head = column.Head });
            }
        }

        return all;
    }

    private static List<(int Index, List<SourceCell> Cells)> PlacesBelow(TableColumn column, IReadOnlyList<SourceRow> body)
    {
        var rows = body.Select(row =>
            row.Filled.Where(cell => cell.Index >= column.Position && cell.Index < column.Position + column.Span).ToList()).Where(cells =>
                cells.Count > 0).ToList();
        return rows.Count == 0 || rows.Count(cells => cells.Count > 1) < rows.Count * Most ? []
            : [.. rows.SelectMany(cells => cells).GroupBy(cell => cell.Index).OrderBy(group => group.Key).Select(group =>
                (group.Key, group.ToList()))];
    }

    private static bool Signs(List<SourceCell> cells) => cells.Count(cell => CellEvidence.IsSign(cell.Key)) >= cells.Count * Most;

    private static bool Units(List<SourceCell> cells) =>
        cells.Count(cell => cell.Key.Length <= 4 && !cell.Key.Any(char.IsAsciiDigit)) >= cells.Count * Most;

    private bool LeavesOver(List<TableColumn> columns, IReadOnlyList<SourceRow> body)
    {
        var full = body.Where(row => row.Filled.Count > 2).Take(MostRowsTried).ToList();
        return full.Count > 1
            && full.Count(row => RowAligner.Align(row.Filled, columns, evidence.OfIndicator).Contains(null)) >= full.Count * Most;
    }

    // One column more at the place where the rows then suit the heads best.
    private List<TableColumn>? WithOneMore(List<TableColumn> columns, IReadOnlyList<SourceRow> body)
    {
        List<TableColumn>? best = null;
        var least = Cost(columns, body) - body.Count;
        for (var at = 1; at <= columns.Count; at++)
        {
            foreach (var id in Missing(columns, body))
            {
                var before = columns[at - 1];
                List<TableColumn> more =
                [
                    .. columns.Take(at),
                    new TableColumn(id, before.Position + before.Span, 1) { Set = id == TableColumn.Unknown ? 100 + columns.Count
                        : 0, Head = id == TableColumn.Unknown ? "" : before.Head },
                    .. columns.Skip(at).Select(column => column with { Position = column.Position + 1 }),
                ];
                if (Cost(more, body) is var cost && cost < least)
                {
                    (least, best) = (cost, more);
                }
            }
        }

        return best;
    }

    // Signs and units of targets are told by what they say; any other cell without a head is left over, and its row is in doubt.
    private static IEnumerable<string> Missing(List<TableColumn> columns, IReadOnlyList<SourceRow> body)
    {
        bool IsMissing(string id) => columns.Exists(column => column.Id == "target") && !columns.Exists(column => column.Id == id);
        if (IsMissing("operator") && body.Count(row => row.Filled.Any(cell => CellEvidence.IsSign(cell.Key))) >= body.Count * Most)
        {
            yield return "operator";
        }

        if (IsMissing("unit") && body.Count(HasUnit) >= body.Count * Most)
        {
            yield return "unit";
        }
    }

    // A bare number and, beside it, a short word.
    private static bool HasUnit(SourceRow row) =>
        row.Filled.Zip(row.Filled.Skip(1)).Any(pair => pair.First.Key.All(c => char.IsAsciiDigit(c) || c is '.' or ',') && Units([pair.Second]));

    private double Cost(List<TableColumn> columns, IReadOnlyList<SourceRow> body)
    {
        var sum = 0.0;
        foreach (var row in body)
        {
            RowAligner.Align(row.Filled, columns, evidence.OfIndicator, out var cost);
            sum += cost;
        }

        return sum;
    }
}
