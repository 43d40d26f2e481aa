using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>A place may score spending by the money that came: that much of the budget never came is said all the same.</summary>
public sealed class ExecutionScoreHidesAShortfall() : Check("points.execution.received", Severity.Explain, "按到位金额计分掩盖了预算未执行",
    "本地办法按实际到位金额计执行率得分时，如按预算数计算的得分明显更低，须说明未到位的原因。", Sources.ThreeAmounts)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.PointsTolerance];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Scheme.Execution.Base != ExecutionBase.Received
            || context.Sheet.Lines[0] is not { Printed: { } printed, Weight: { } weight }
            || context.ExecutionRate is not { } rate)
        {
            yield break;
        }

        if (Numbers.Within(printed) is null || Numbers.Within(weight) is null)
        {
            yield break;
        }

        var byBudget = (Numbers.Times(Math.Min(rate, 100), weight) ?? 0) / 100;
        if (printed - byBudget > context.Value(CheckThresholds.PointsTolerance))
        {
            yield return AtGroup(GroupScore.Execution, "score",
                $"执行率得分 {Numbers.Show(printed)} 是按到位金额 {Numbers.Show(context.Total(FundingMeasure.Received) ?? 0)} 算的；按预算 {Numbers.Show(context.Budget ?? 0)}，执行率只有 {Numbers.ShowPercent(rate)}，应得 {Numbers.ShowPoints(byBudget)}，请说明预算未执行的原因。",
                Numbers.ShowPoints(byBudget), Numbers.Show(printed));
        }
    }
}
