using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>A budget that is overspent needs an adjustment.</summary>
public sealed class AdjustmentIsNotDenied() : Check("tracking.adjustment", Severity.Error, "超预算执行须调整预算",
    "执行数已超过预算，而“是否需要预算调整”填“否”的，前后矛盾。", Sources.DoubleMonitoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Tracking.NeedsBudgetAdjustment?.Value == false && context.ExecutionRate is > 100 and var rate)
        {
            yield return At(FieldCatalog.TrackingNeedsAdjustment, $"执行数为预算的 {Numbers.ShowPercent(rate)}，已超预算，“是否需要预算调整”却填“否”。", "是", "否");
        }
    }
}
