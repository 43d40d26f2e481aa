using PerfBudget.Domain.Checks.Judging;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>How much of the year a tracking's period is.</summary>
internal static class Calendar
{
    /// <summary>The months from the beginning of the year to the end of the period, and their share of the year in percent; null where the period is not known.</summary>
    public static (int Months, decimal Share)? Gone(CheckContext context) =>
        TrackingTime.Gone(context.File, context.UsualPeriod);
}
