using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>How far the work of a tracking form has come.</summary>
internal static class Progress
{
    /// <summary>The indicator that is furthest behind what was due, where that is far; null where none is.</summary>
    public static Row? FarBehind(CheckContext context)
    {
        var gap = context.Value(CheckThresholds.GapOfWork);
        var counted = context.Rows.Where(row => Attained(row) is { } done && done < 100 - gap).OrderBy(row => Attained(row)).FirstOrDefault();
        return counted ?? context.Rows.FirstOrDefault(StillGoing);
    }

    /// <summary>What was done of what was due, in percent; null where it cannot be said.</summary>
    public static decimal? Attained(Row row) =>
        row.Comparable is ( > 0, _) pair && row.Due is { } due && row.Comparison(due) is ComparisonOperator.AtLeast or ComparisonOperator.MoreThan or ComparisonOperator.Exactly
            ? Numbers.Percent(pair.Actual, pair.Due)
            : null;

    /// <summary>Whether the actual says that the work is still going on.</summary>
    public static bool StillGoing(Row row) => !row.IsNotDue && row.Actual is { IsNumber: false, Text: var text } && Wording.ContainsAny(text, Lexicon.StillGoing);
}
