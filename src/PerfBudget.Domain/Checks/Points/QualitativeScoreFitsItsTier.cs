using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>The score of an indicator in words lies within the tier that its words mean.</summary>
public sealed class QualitativeScoreFitsItsTier() : Check("points.tier", Severity.Explain, "定性指标得分与完成档次相符",
    "定性指标按达成 100%–80%、部分达成 80%–60%、未达成 60%–0% 计分；得分率与完成值的文字所属档次不符的，须说明。", Sources.SelfEvaluationScoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Score is { } score && row.Weight is > 0 and var weight && score >= 0 && score <= weight
                && Scorer.Indicator(context.Scheme, row.Indicator) is { Rule: "quality.tier", Least: { } least, Most: { } most } given && (score < least || score > most)
                && !(score >= weight && row.SaysNotReached))
            {
                yield return At(row, IndicatorFields.Score, $"{given.Explanation.TrimEnd('。')}；填写得分 {Numbers.Show(score)}。", $"{Numbers.Show(least)}–{Numbers.Show(most)}", Numbers.Show(score));
            }
        }
    }
}
