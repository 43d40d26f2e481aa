using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>Not every row says 无 where the money deviates.</summary>
public sealed class DeviationIsNotDeniedThroughout() : Check("tracking.denied", Severity.Explain, "不以“无”填满偏差栏",
    "各行偏差、原因、措施都填“无”，而资金执行明显偏离预算或时间进度、或完成情况没有数值的，须说明。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.GapOfWork];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Rows.Count > 1 && context.Rows.All(row => row.Indicator.Deviation is not null && TargetValue.Parse(row.Indicator.Deviation) is { IsNumber: false } && Wording.SaysNothing(row.Indicator.Deviation))
            && context.ExecutionRate is { } rate && Math.Abs(rate - 100) > context.Value(CheckThresholds.GapOfWork))
        {
            yield return At(context.Rows[0], IndicatorFields.Deviation, $"{context.Rows.Count} 行的偏差情况都填“无”，没有数值，而资金执行为预算的 {Numbers.ShowPercent(rate)}。", "数值", "无") with
            {
                Also = [.. context.Rows.Skip(1).Select(row => new FindingPlace("indicator.deviation", IndicatorFields.Deviation.Term, row.Indicator.Id, row.Indicator.Name))],
            };
        }
    }
}
