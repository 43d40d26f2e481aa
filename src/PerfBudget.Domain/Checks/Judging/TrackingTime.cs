using System.Globalization;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.Judging;

/// <summary>How far a year has gone at the end of a tracking's period (时间进度).</summary>
public static partial class TrackingTime
{
    /// <summary>The months from the beginning of the year, and their share of it in percent; null where the period is not known.</summary>
    /// <param name="tracking">The form.</param>
    /// <param name="usualPeriod">What the layout prints where the form names no period, such as 1-7月.</param>
    public static (int Months, decimal Share)? Gone(FormContent tracking, string? usualPeriod = null) =>
        LastMonth(tracking, usualPeriod) is { } months ? (months, Math.Round(months / 12m * 100, 1)) : null;

    /// <summary>The last day of the period; null where it is not known.</summary>
    /// <param name="tracking">The form.</param>
    /// <param name="year">The budget year.</param>
    /// <param name="usualPeriod">As above.</param>
    public static DateOnly? End(FormContent tracking, int year, string? usualPeriod = null) =>
        tracking.Tracking.Period?.Value is { IsInOrder: true } period ? period.To
        : tracking.Tracking.Period is null && LastMonth(tracking, usualPeriod) is { } month ? new DateOnly(year, month, DateTime.DaysInMonth(year, month))
        : null;

    private static int? LastMonth(FormContent tracking, string? usualPeriod)
    {
        if (tracking.Tracking.Period is { } written)
        {
            return written.Value is { IsInOrder: true } period ? period.To.Month : null;
        }

        var match = Months().Match(usualPeriod ?? "");
        return match.Success && int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month ? month : null;
    }

    [GeneratedRegex(@"^\d{1,2}\s*月?\s*[-—–~～至到]\s*(?<to>\d{1,2})\s*月$", RegexOptions.CultureInvariant)]
    private static partial Regex Months();
}
