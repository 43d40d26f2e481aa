using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>Spending keeps pace with the year.</summary>
public sealed class SpendingKeepsPace() : Check("tracking.pace", Severity.Explain, "支出进度不落后于时间进度",
    "执行率 ÷ 时间进度低于黄线（黄灯）、低于红线（红灯）的，须说明原因和措施；表上“需要说明的情况”已经写了资金情况的作提示。时间进度 = 跟踪时段末月 ÷ 12。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.PaceRed, CheckThresholds.PaceYellow];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.ExecutionRate is { } rate && Calendar.Gone(context) is var (months, share) && Numbers.Percent(rate, share) is { } pace && pace < context.Value(CheckThresholds.PaceYellow))
        {
            yield return At(FundingMeasure.Executed, FundingSource.Total,
                $"{months} 个月过去，时间进度 {Numbers.ShowPercent(share)}，执行率 {Numbers.ShowPercent(rate)}，只及时间进度的 {Numbers.ShowPercent(pace)}（{(pace < context.Value(CheckThresholds.PaceRed) ? "红灯" : "黄灯")}）{MoneyLight.Asks(context)}。",
                null, Numbers.ShowPercent(rate)) with
            {
                Severity = MoneyLight.IsExplained(context) ? Severity.Hint : Severity,
            };
        }
    }
}
