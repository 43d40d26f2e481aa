using System.Globalization;
using PerfBudget.Domain.Filings;

namespace PerfBudget.Domain.Years;

/// <summary>Whether a project's stage can be filed on a day (填报时间), by the year's calendar and the extension it was granted.</summary>
/// <param name="Due">The last day; null where there is none.</param>
/// <param name="DaysLeft">Days from the day to the last day, 0 on the last day itself, negative afterwards; null where there is none.</param>
/// <param name="Refusal">Why nothing can be written or submitted, in a sentence for the filer; null where it can.</param>
/// <param name="IsExtended">Whether the last day is that of an extension.</param>
public sealed record FilingWindow(DateOnly? Due, int? DaysLeft, string? Refusal, bool IsExtended)
{
    /// <summary>At any time.</summary>
    public static readonly FilingWindow Open = new(null, null, null, false);

    /// <summary>Whether it can be written and submitted.</summary>
    public bool IsOpen => Refusal is null;

    /// <summary>Whether the deadline has passed, frozen or not.</summary>
    public bool IsOverdue => DaysLeft < 0;

    /// <summary>The window of a stage on a day.</summary>
    /// <param name="year">The year's rules; null where nobody has arranged the year.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="extendedTo">The last day of the project's newest extension; null where it has none.</param>
    /// <param name="today">The day.</param>
    public static FilingWindow Of(BudgetYear? year, Stage stage, DateOnly? extendedTo, DateOnly today)
    {
        if (year is null)
        {
            return Open;
        }

        if (year.Of(stage) is not { } calendar)
        {
            return Open with { Refusal = $"{year.Number} 年不填报{stage.Term}" };
        }

        var isExtended = extendedTo is not null && calendar.Due is not null && extendedTo > calendar.Due;
        var due = isExtended ? extendedTo : calendar.Due;
        return new FilingWindow(
            due, due?.DayNumber - today.DayNumber,
            calendar.Opens is { } opens && today < opens ? $"{Day(opens)}开始填报{stage.Term}，请届时再填"
            : calendar.Freezes && due < today ? $"{stage.Term}已于{Day(due.Value)}截止并锁定，不能再填报；确需填报，请联系财政审核员办理延期"
            : null,
            isExtended);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
