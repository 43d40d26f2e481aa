using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>An actual far beyond its target is explained.</summary>
public sealed class OvershootIsExplained() : Check("points.overshoot", Severity.Explain, "大幅超过指标值须说明",
    "完成值远高于指标值的，须说明是否指标值定得过低；偏低的按偏离程度调减得分。越少越好的指标不比。", Sources.SelfEvaluationScoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.Overshoot];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row is { Met: true, Comparable: var (due, actual), Due: { } target } && due > 0
                && row.Comparison(target) is ComparisonOperator.AtLeast or ComparisonOperator.MoreThan or ComparisonOperator.Exactly
                && Numbers.Percent(actual, due) is { } reached && reached >= context.Value(CheckThresholds.Overshoot) && row.GivesNoReason)
            {
                yield return At(row, IndicatorFields.Actual,
                    $"{row.Called}完成值 {row.Actual!.Text} 是指标值 {target.Text} 的 {Numbers.ShowPercent(reached)}，请说明指标值是否定得过低。", target.Text, row.Actual.Text);
            }
        }
    }
}
