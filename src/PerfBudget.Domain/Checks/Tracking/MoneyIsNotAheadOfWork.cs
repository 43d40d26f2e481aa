using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>Money is not spent far ahead of the work.</summary>
public sealed class MoneyIsNotAheadOfWork() : Check("tracking.gap", Severity.Explain, "资金进度与目标进度相称",
    "预算执行率高出产出指标完成程度超过设定百分点，或钱已基本花完而多数指标仍在建设中的，须说明。", Sources.DoubleMonitoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.GapOfWork];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.ExecutionRate is not { } rate)
        {
            yield break;
        }

        var gap = context.Value(CheckThresholds.GapOfWork);
        var behind = context.Rows.Where(row => row.Group != RowGroup.Satisfaction && row.Kind != RowKind.Cost && Progress.Attained(row) is { } done && rate - done > gap).OrderBy(row => Progress.Attained(row)).FirstOrDefault();
        if (behind is not null)
        {
            var done = Progress.Attained(behind)!.Value;
            yield return At(FundingMeasure.Executed, FundingSource.Total, $"资金已执行 {Numbers.ShowPercent(rate)}，而{behind.Called}只完成 {Numbers.ShowPercent(done)}，相差 {Numbers.Show(Math.Round(rate - done, 2))} 个百分点。", null, Numbers.ShowPercent(rate));
        }
        else if (rate > 100 - gap && context.Rows.Count > 0 && context.Rows.Count(Progress.StillGoing) * 2 > context.Rows.Count)
        {
            yield return At(FundingMeasure.Executed, FundingSource.Total, $"资金已执行 {Numbers.ShowPercent(rate)}，而 {context.Rows.Count(Progress.StillGoing)} 项指标仍在建设或执行中，没有一项完成。", null, Numbers.ShowPercent(rate));
        }
    }
}
