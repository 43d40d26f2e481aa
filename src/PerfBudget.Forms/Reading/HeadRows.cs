using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>Which rows hold the heads of an indicator table: one, or two where a head stands over others.</summary>
internal static class HeadRows
{
    private const int LongestHead = 20;

    /// <summary>The rows of heads that begin here; none where none do.</summary>
    public static IReadOnlyList<SourceRow> At(IReadOnlyList<SourceRow> rows, int i, int end, FormFinder finder, Vocabulary words)
    {
        if (!finder.IsIndicatorHead(rows[i]))
        {
            return i + 1 < end && IsUpper(rows[i], rows[i + 1], words) && finder.IsIndicatorHead(rows[i + 1]) ? [rows[i], rows[i + 1]] : [];
        }

        var heads = new List<SourceRow> { rows[i] };
        while (i + heads.Count < end && IsLower(rows[i], rows[i + heads.Count], words))
        {
            heads.Add(rows[i + heads.Count]);
        }

        return heads;
    }

    // 年度指标值 | 实际完成值 | 分值 above 一级指标 | … | 指标值 | 度量单位: heads, none of which is a level's, or the only level that the row below lacks.
    private static bool IsUpper(SourceRow row, SourceRow below, Vocabulary words)
    {
        if (row.IsParagraph || row.Filled.Count < 2 || below.AfterGap || !row.Filled.All(IsHeadLike))
        {
            return false;
        }

        var ids = row.Filled.Where(cell => words.Field(cell.Key) is null).Select(cell =>
            words.Column(cell.Key)).OfType<string>().Distinct().ToList();
        return ids.Count >= 2 || (ids.Contains("level1") && !below.Filled.Any(cell => words.Column(cell.Key) == "level1"));
    }

    private static bool IsLower(SourceRow head, SourceRow row, Vocabulary words) =>
        !row.IsParagraph && row.Filled.Count >= 2 && !row.AfterGap && (
            row.Filled.All(cell => (words.Column(cell.Key) is not null || words.IsHeading(cell.Key)) && !words.IsLevel1(cell.Key))
            || FillsWideHeads(head, row, words));

    // Every cell stands below a head that is as wide as the cells below it are many.
    private static bool FillsWideHeads(SourceRow head, SourceRow row, Vocabulary words)
    {
        var below = 0;
        for (var n = 0; n < head.Filled.Count; n++)
        {
            var (from, to) = (head.Filled[n].Index, n + 1 < head.Filled.Count ? head.Filled[n + 1].Index : head.Width);
            var cells = row.Filled.Where(cell => cell.Index >= from && cell.Index < to).ToList();
            if (cells.Count > 0 && (cells.Count < 2 || words.Column(head.Filled[n].Key) is "level1" or "level2" or "level3" or null))
            {
                return false;
            }

            below += cells.Count;
        }

        return below == row.Filled.Count
            && row.Filled.All(cell => IsHeadLike(cell) && !words.IsLevel1(cell.Key) && !words.IsLevel2(cell.Key));
    }

    private static bool IsHeadLike(SourceCell cell) =>
        cell.Key.Length <= LongestHead && !cell.Key.EndsWith('。') && !CellEvidence.IsOrdinal(cell.Key)
            && TargetValue.Parse(cell.Text) is { IsNumber: false, Operator: null };
}
