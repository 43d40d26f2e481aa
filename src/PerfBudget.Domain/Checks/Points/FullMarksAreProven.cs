using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>Full marks stand on a measured value where the target is a number.</summary>
public sealed class FullMarksAreProven() : Check("points.unproven", Severity.Error, "得满分须有实测数值",
    "指标值是数值、完成值却是文字的，无法证明达标，该指标（或只有这样的指标的组）不得满分。", Sources.SelfEvaluationScoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["actual.number", "actual.satisfaction"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (!row.AnsweredInWords || row.SaysNotReached)
            {
                continue;
            }

            var ofGroup = row.Score is null ? context.File.Evaluation.Groups.Find(group => group.Group == row.Indicator.Level1) : null;
            var (weight, score) = ofGroup is null ? (row.Weight, row.Score) : (ofGroup.Weight?.Value, ofGroup.Score?.Value);
            if (weight is > 0 && score >= weight && (ofGroup is null || context.Rows.All(other => other.Indicator.Level1 != ofGroup.Group || other.AnsweredInWords)))
            {
                yield return At(row, IndicatorFields.Actual,
                    $"{row.Called}指标值 {row.Due!.Text} 是数值，完成值“{Wording.Short(row.Actual!.Text)}”没有数值，{(ofGroup is null ? "" : ofGroup.Group)}却得满分 {Numbers.Show(weight.Value)}。", "数值", row.Actual.Text);
            }
        }
    }
}
