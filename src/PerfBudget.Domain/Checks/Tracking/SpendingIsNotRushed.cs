using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>Spending does not run far ahead of the year.</summary>
public sealed class SpendingIsNotRushed() : Check("tracking.rushed", Severity.Explain, "支出进度不明显超前",
    "执行率超出时间进度达到设定百分点（黄灯）、或已超过全年预算（红灯）的，须说明原因；表上“需要说明的情况”已经写了资金情况的，超前的作提示。", Sources.DoubleMonitoring)
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
            yield return At(FieldCatalog.TrackingPeriod, $"{months} 个月（时间进度 {Numbers.ShowPercent(share)}）已执行 {Numbers.ShowPercent(rate)}，超前 {Numbers.Show(Math.Round(rate - share, 2))} 个百分点（{(rate > 100 ? "红灯" : "黄灯")}）{MoneyLight.Asks(context)}。",
                null, Numbers.ShowPercent(rate)) with
            {
                Severity = rate <= 100 && MoneyLight.IsExplained(context) ? Severity.Hint : Severity,
            };
        }
    }
}
