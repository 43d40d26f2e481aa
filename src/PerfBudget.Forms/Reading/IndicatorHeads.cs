using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>The heads of an indicator table, in one row or two, as columns.</summary>
internal static class IndicatorHeads
{
    /// <summary>The columns in order; heads that stand over others are only headings.</summary>
    /// <param name="heads">The rows of heads.</param>
    /// <param name="hasOrdinals">Whether numbers of indicators (指标1) stand in cells of their own.</param>
    /// <param name="words">The words of the field.</param>
    /// <param name="claims">Where the heads are entered.</param>
    /// <param name="isRepeated">Whether the heads were read before.</param>
    /// <param name="year">The form's year, which tells its own column from those of other years.</param>
    public static List<TableColumn> Columns(
        IReadOnlyList<SourceRow> heads, bool hasOrdinals, Vocabulary words, CellClaims claims, bool isRepeated, FiscalYear? year = null)
    {
        var cells = HeadCells.Of(heads, words);
        claims.ClaimAll(heads.SelectMany(row => row.Filled), CellClaims.Heading);
        HeadMeanings.Resolve(cells, words, year);
        var columns = new List<TableColumn>();
        foreach (var cell in cells)
        {
            Add(columns, cell, hasOrdinals, words, claims, isRepeated);
        }

        var first = columns.Count > 0 ? columns[0].Position : 0;
        if (columns.Count > 0 && columns[0].Id != "side")
        {
            columns.Insert(0, new TableColumn("side", first > 0 ? 0 : -1, Math.Max(1, first)));
        }

        return columns;
    }

    private static void Add(List<TableColumn> columns, HeadCell head, bool hasOrdinals, Vocabulary words, CellClaims claims,
        bool isRepeated)
    {
        var cell = head.Cell;
        var span = Math.Max(1, head.End - head.Position);
        var id = head.Id;
        if (id is null)
        {
            if (columns.Count == 0 && words.IsHeading(cell.Key) && !cell.Key.StartsWith("序号", StringComparison.Ordinal))
            {
                columns.Add(new TableColumn("side", head.Position, span));
                return;
            }

            id = ListColumns.IdOf(cell, words) ?? (words.IsHeading(cell.Key) ? "ignored" : TableColumn.Unknown);
            if (id == TableColumn.Unknown && !isRepeated)
            {
                claims.Note(cell, $"不认识的栏目“{cell.Text}”，其内容按原文保留在这一栏名下。");
            }
        }

        // Points beside a level are the group's; beside level 2 they only add up what stands below.
        id = id == "weight" && columns.Count > 0 && columns[^1].Id is "level1" or "level2" ? columns[^1].Id == "level1" ? "groupWeight" : "ignored" : id;
        var set = id is "ignored" or TableColumn.Unknown ? columns.Count : columns.Count(column => column.Id == id);
        if (id == "level3" && hasOrdinals)
        {
            columns.Add(new TableColumn("ordinal", head.Position, 1) { Set = set });
            columns.Add(new TableColumn(id, Math.Min(head.Position + 1, head.Position + span - 1), Math.Max(1, span - 1)) { Set = set });
            return;
        }

        columns.Add(new TableColumn(id, head.Position, span) { Set = set, Head = MoneyUnitReader.Head(cell) });
    }
}
