using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Checks.Dates;

/// <summary>The tracking's period lies in the budget year and begins with it.</summary>
public sealed class PeriodWithinTheYear() : Check("dates.tracking", Severity.Error, "跟踪时段在预算年度内",
    "跟踪时段应落在表的预算年度之内。", Sources.TrackingForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Year is { } year && context.File.Tracking.Period?.Value is { IsInOrder: true } period && (period.From.Year != year.Number || period.To.Year != year.Number))
        {
            yield return At(FieldCatalog.TrackingPeriod, $"跟踪时段 {period.From:yyyy-MM-dd} 至 {period.To:yyyy-MM-dd} 不在 {year} 年度内。", $"{year} 年内", period.ToString());
        }
    }
}
