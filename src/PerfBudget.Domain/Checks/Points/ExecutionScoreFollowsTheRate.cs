using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>The score of the execution rate follows from the rate.</summary>
public sealed class ExecutionScoreFollowsTheRate() : Check("points.execution", Severity.Error, "执行率得分按执行率计算",
    "预算执行率得分 = 执行率 × 分值，超过 100% 按满分；分母用哪个预算数由本地评分办法决定。", Sources.SelfEvaluationScoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.PointsTolerance];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["points.execution.received"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var line = context.Sheet.Lines[0];
        if (line is not { Printed: { } printed, Computed: { } computed } || Numbers.Apart(printed, computed) <= context.Value(CheckThresholds.PointsTolerance))
        {
            yield break;
        }

        var message = $"预算执行率得分填写为 {Numbers.Show(printed)}，{line.Explanation.TrimEnd('。')}，应得 {Numbers.Show(computed)} 分。";
        yield return context.File.Evaluation.Groups.Exists(group => group.Group == GroupScore.Execution)
            ? AtGroup(GroupScore.Execution, "score", message, Numbers.Show(computed), Numbers.Show(printed))
            : At(FundingMeasure.Score, FundingSource.Total, message, Numbers.Show(computed), Numbers.Show(printed));
    }
}
