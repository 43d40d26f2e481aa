using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>Points that are taken off an indicator have a reason.</summary>
public sealed class DeductionHasAReason() : Check("points.deduction", Severity.Error, "扣分须写明原因",
    "指标得分低于分值的，偏差原因不能空白或填“无”。", Sources.SelfEvaluationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["points.deduction.met", "text.reason.empty"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Weight is { } weight && row.Score is { } score && score < weight && row.GivesNoReason && Wording.SaysNothing(row.Indicator.Measure) && Wording.SaysNothing(row.Indicator.Deviation))
            {
                yield return At(row, IndicatorFields.Reason, $"{row.Called}分值 {Numbers.Show(weight)}、得分 {Numbers.Show(score)}，扣了 {Numbers.Show(weight - score)} 分，没有写明偏差原因。", null, row.Indicator.Reason);
            }
        }
    }
}
