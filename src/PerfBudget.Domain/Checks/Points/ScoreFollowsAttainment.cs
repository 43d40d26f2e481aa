using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>The score of a missed target follows from how much of it was reached.</summary>
public sealed class ScoreFollowsAttainment() : Check("points.ratio", Severity.Explain, "未达标指标按完成比例计分",
    "未达标的定量指标，得分与“完成值 ÷ 指标值 × 分值”（反向指标为“指标值 ÷ 完成值 × 分值”）相差较大的，须说明计分依据。", Sources.SelfEvaluationScoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.ProportionTolerance];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Met == false && row.Score is { } score && row.Weight is { } weight && score >= 0 && score < weight
                && Scorer.Indicator(context.Scheme, row.Indicator) is { Points: { } points } given
                && Numbers.Apart(points, score) > context.Value(CheckThresholds.ProportionTolerance))
            {
                yield return At(row, IndicatorFields.Score,
                    $"{row.Called}：{given.Explanation.TrimEnd('。')}；填写得分 {Numbers.Show(score)}，相差 {Numbers.Show(Numbers.Apart(points, score))} 分，请说明计分依据。", Numbers.Show(points), Numbers.Show(score));
            }
        }
    }
}
