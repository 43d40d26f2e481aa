using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>Points that are taken off a target that was met have a cause.</summary>
public sealed class MetTargetKeepsItsPoints() : Check("points.deduction.met", Severity.Explain, "已达标而扣分须说明",
    "完成值已达到指标值却扣了分的，须说明扣分的依据；大幅超出指标值而扣分的除外。", Sources.SelfEvaluationScoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.Overshoot];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["text.reason.empty"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row is { Met: true, Weight: { } weight, Score: { } score, Comparable: var (due, actual) } && score < weight
                && !(due > 0 && Numbers.Percent(actual, due) >= context.Value(CheckThresholds.Overshoot)))
            {
                yield return At(row, IndicatorFields.Score,
                    $"{row.Called}完成值 {row.Actual!.Text} 已达到指标值 {row.Due!.Text}，却扣了 {Numbers.Show(weight - score)} 分，原因“{Wording.Short(row.Indicator.Reason ?? "")}”没有说明为什么扣分。", Numbers.Show(weight), Numbers.Show(score));
            }
        }
    }
}
