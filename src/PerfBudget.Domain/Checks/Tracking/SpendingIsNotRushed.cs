using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Projects;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>Spending does not run far ahead of the year.</summary>
public sealed class SpendingIsNotRushed() : Check("tracking.rushed", Severity.Hint, "支出进度不明显超前",
    "执行率超出时间进度达到设定百分点的给出提示，已超过全年预算的须说明。", Sources.DoubleMonitoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.PaceAhead];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.ExecutionRate is { } rate && Calendar.Gone(context) is var (months, share) && rate - share > context.Value(CheckThresholds.PaceAhead))
        {
            yield return At(FieldCatalog.TrackingPeriod, $"{months} 个月（时间进度 {Numbers.ShowPercent(share)}）已执行 {Numbers.ShowPercent(rate)}，超前 {Numbers.Show(Math.Round(rate - share, 2))} 个百分点。", null, Numbers.ShowPercent(rate)) with
            {
                Severity = rate > 100 ? Severity.Explain : Severity,
            };
        }
    }
}
