namespace PerfBudget.Forms.Reading;

/// <summary>The heads of an indicator table, in one row or several, as columns.</summary>
internal static class IndicatorHeads
{
    /// <summary>The columns in order; heads that stand over others are only headings.</summary>
    public static List<TableColumn> Columns(IReadOnlyList<SourceRow> heads, bool hasOrdinals, Vocabulary words, CellClaims claims, bool isRepeated)
    {
        var cells = heads[0].Filled.Select((cell, n) => (Cell: cell, End: n + 1 < heads[0].Filled.Count ? heads[0].Filled[n + 1].Index : Math.Max(heads[0].Width, cell.Index + 1))).ToList();
        foreach (var row in heads.Skip(1))
        {
            // A head with others below it is a heading; the others take its place.
            foreach (var group in cells.Where(head => row.Filled.Any(cell => cell.Index >= head.Cell.Index && cell.Index < head.End) && !IsLevel(head.Cell, words)).ToList())
            {
                cells.Remove(group);
                claims.Claim(group.Cell, CellClaims.Heading);
            }

            cells.AddRange(row.Filled.Select((cell, n) => (cell, n + 1 < row.Filled.Count ? row.Filled[n + 1].Index : Math.Max(row.Width, cell.Index + 1))));
        }

        cells.Sort((a, b) => a.Cell.Index.CompareTo(b.Cell.Index));
        var columns = new List<TableColumn>();
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i].Cell;
            var end = i + 1 < cells.Count ? Math.Max(cells[i + 1].Cell.Index, cell.Index + 1) : cells[i].End;
            Add(columns, cell, end, hasOrdinals, words, claims, isRepeated);
        }

        var first = columns.Count > 0 ? columns[0].Position : 0;
        if (columns.Count > 0 && columns[0].Id != "side")
        {
            columns.Insert(0, new TableColumn("side", first > 0 ? 0 : -1, Math.Max(1, first)));
        }

        return columns;
    }

    private static void Add(List<TableColumn> columns, SourceCell cell, int end, bool hasOrdinals, Vocabulary words, CellClaims claims, bool isRepeated)
    {
        claims.Claim(cell, CellClaims.Heading);
        var id = words.Column(cell.Key);
        if (id is null)
        {
            if (columns.Count == 0 && words.IsHeading(cell.Key) && !cell.Key.StartsWith("序号", StringComparison.Ordinal))
            {
                columns.Add(new TableColumn("side", cell.Index, end - cell.Index));
                return;
            }

            id = ListColumns.IdOf(cell, words) ?? (words.IsHeading(cell.Key) ? "ignored" : "unknown");
            if (id == "unknown" && !isRepeated)
            {
                claims.Note(cell, $"不认识的栏目“{cell.Text}”，其内容逐格列出。");
            }
        }

        // Points beside a level are the group's; beside level 2 they only add up what stands below.
        id = id == "weight" && columns.Count > 0 && columns[^1].Id is "level1" or "level2" ? columns[^1].Id == "level1" ? "groupWeight" : "ignored" : id;
        var set = id is "ignored" or "unknown" ? columns.Count : columns.Count(column => column.Id == id);
        if (id == "level3" && hasOrdinals)
        {
            columns.Add(new TableColumn("ordinal", cell.Index, 1) { Set = set });
            columns.Add(new TableColumn(id, Math.Min(cell.Index + 1, end - 1), Math.Max(1, end - cell.Index - 1)) { Set = set });
            return;
        }

        columns.Add(new TableColumn(id, cell.Index, end - cell.Index) { Set = set, Head = MoneyUnitReader.Head(cell) });
    }

    private static bool IsLevel(SourceCell cell, Vocabulary words) => words.Column(cell.Key) is "level1" or "level2" or "level3";
}
