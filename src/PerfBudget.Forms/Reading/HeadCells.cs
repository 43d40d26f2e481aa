namespace PerfBudget.Forms.Reading;

/// <summary>A head of a table, where its column stands and what it means.</summary>
/// <param name="cell">The head's cell.</param>
/// <param name="position">The first cell below it.</param>
/// <param name="end">The cell behind the last below it.</param>
internal sealed class HeadCell(SourceCell cell, int position, int end)
{
    public SourceCell Cell { get; } = cell;

    public int Position { get; } = position;

    public int End { get; } = end;

    /// <summary>The head above it, in a table of two rows of heads.</summary>
    public SourceCell? Above { get; init; }

    /// <summary>The id of its column, or null where no word of the field says what it is.</summary>
    public string? Id { get; set; }
}

/// <summary>Brings two rows of heads into one: heads with others below them are only headings, the others keep their place.</summary>
internal static class HeadCells
{
    /// <summary>The heads in the order of their columns.</summary>
    public static List<HeadCell> Of(IReadOnlyList<SourceRow> rows, Vocabulary words)
    {
        var heads = InOneRow(rows[0]);
        foreach (var row in rows.Skip(1))
        {
            heads = ByPlace(heads, row, words) ?? ByMeaning(heads, row, words);
        }

        return heads;
    }

    private static List<HeadCell> InOneRow(SourceRow row) =>
        [.. row.Filled.Select((cell, n) => new HeadCell(cell, cell.Index, EndOf(row, n)))];

    private static int EndOf(SourceRow row, int n) =>
        n + 1 < row.Filled.Count ? row.Filled[n + 1].Index : Math.Max(row.Width, row.Filled[n].Index + 1);

    // A head is over those whose places lie within its own.
    private static List<HeadCell>? ByPlace(List<HeadCell> above, SourceRow row, Vocabulary words)
    {
        var below = new List<HeadCell>();
        for (var n = 0; n < row.Filled.Count; n++)
        {
            var cell = row.Filled[n];
            var over = above.Find(head => head.Position <= cell.Index && cell.Index < head.End);
            if (over is not null && !MayStandOver(over, cell, words))
            {
                return null;
            }

            below.Add(new HeadCell(cell, cell.Index,
                Math.Min(EndOf(row, n), Math.Max(over?.End ?? int.MaxValue, cell.Index + 1))) { Above = over?.Cell });
        }

        return [.. above.Where(head => !below.Exists(cell => cell.Above == head.Cell)).Concat(below).OrderBy(head => head.Position)];
    }

    private static bool MayStandOver(HeadCell head, SourceCell below, Vocabulary words) =>
        !(IsLevel(words.Column(head.Cell.Key)) && !IsLevel(words.Column(below.Key)))
        && (words.Column(head.Cell.Key), words.Column(below.Key)) is var (over, under)
        && (over is null or "target" || under is null || over == under || IsLevel(over)
            || !(under is "operator" or "unit" or "level1" or "level2" or "level3"));

    // The cells that merged heads cover have vanished: what stands below belongs to the head that it speaks of.
    private static List<HeadCell> ByMeaning(List<HeadCell> above, SourceRow row, Vocabulary words)
    {
        var below = row.Filled.Select(cell => (Cell: cell, Id: words.Column(cell.Key))).ToList();
        var hasLevels = below.Exists(cell => IsLevel(cell.Id));
        var over = above.FindIndex(head => words.Column(head.Cell.Key) == "target");
        if (over < 0)
        {
            over = above.FindIndex(head => !IsLevel(words.Column(head.Cell.Key)));
        }

        if (!hasLevels && !below.Exists(cell => cell.Id is "operator" or "unit" or "target")
            && above.Exists(head => words.Column(head.Cell.Key) is null && head != above[0]))
        {
            return InPlaceOfHeadings(above, below.ConvertAll(cell => cell.Cell), words);
        }

        var parent = over < 0 ? null : above[over].Cell;
        var before = hasLevels ? [] : above.Take(Math.Max(0, over)).ToList();
        var behind = above.Skip(over + 1);
        if (hasLevels)
        {
            behind = above.Where((head, n) => n != over && words.Column(head.Cell.Key) is not null
                && !below.Exists(cell => cell.Id == words.Column(head.Cell.Key)));
        }

        var all = before.Select(head => (head.Cell, (SourceCell?)null)).Concat(below.Select(cell => (cell.Cell, parent)))
            .Concat(behind.Select(head => (head.Cell, (SourceCell?)null))).ToList();
        var start = before.Count > 0 ? before[0].Position : 0;
        return [.. all.Select((cell, n) => new HeadCell(cell.Item1, start + n, start + n + 1) { Above = cell.Item2 })];
    }

    // 跟踪时目标完成情况 | 跟踪时纠偏情况 are no columns: the heads of the second row are, in their place.
    private static List<HeadCell> InPlaceOfHeadings(List<HeadCell> above, List<SourceCell> below, Vocabulary words)
    {
        var first = above.FindIndex(1, head => words.Column(head.Cell.Key) is null);
        var last = above.FindLastIndex(head => words.Column(head.Cell.Key) is null);
        List<SourceCell> all =
            [.. above.Take(first).Select(head => head.Cell), .. below, .. above.Skip(last + 1).Select(head => head.Cell)];
        return [.. all.Select((cell, n) => new HeadCell(cell, above[0].Position + n, above[0].Position + n + 1))];
    }

    private static bool IsLevel(string? id) => id is "level1" or "level2" or "level3";
}
