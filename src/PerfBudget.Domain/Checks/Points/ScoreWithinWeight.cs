using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>No score is negative or above its points.</summary>
public sealed class ScoreWithinWeight() : Check("points.range", Severity.Error, "得分不小于 0、不大于分值",
    "每个指标、每一组和预算执行率的得分都应在 0 与分值之间。", Sources.SelfEvaluationScoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["points.execution"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Weight is { } weight && row.Score is { } score && (score < 0 || score > weight))
            {
                yield return At(row, IndicatorFields.Score, $"{row.Called}得分 {Numbers.Show(score)}，应在 0 与分值 {Numbers.Show(weight)} 之间。", "0–" + Numbers.Show(weight), Numbers.Show(score));
            }
        }

        foreach (var group in context.File.Evaluation.Groups)
        {
            if (group.Score?.Value is { } score && (score < 0 || score > group.Weight?.Value))
            {
                yield return AtGroup(group.Group, "score", $"{group.Group}得分 {Numbers.Show(score)}，应在 0 与分值 {Numbers.Show(group.Weight?.Value ?? 0)} 之间。", null, Numbers.Show(score));
            }
        }

        if (context.File.Funding.Entry(FundingSource.Total, FundingMeasure.Score)?.Value is { } execution
            && (execution < 0 || execution > (context.File.Funding.Entry(FundingSource.Total, FundingMeasure.Weight)?.Value ?? decimal.MaxValue)))
        {
            yield return At(FundingMeasure.Score, FundingSource.Total, $"预算执行率得分 {Numbers.Show(execution)}，超出其分值。", null, Numbers.Show(execution));
        }
    }
}
