using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Points;

/// <summary>Points that are taken off a group have a reason in one of its rows.</summary>
public sealed class GroupDeductionHasAReason() : Check("points.deduction.group", Severity.Error, "按组扣分须有依据",
    "按组打分的表，一组得分低于分值，而组内各行既没有未达标、也没有写明原因的，扣分没有依据。", Sources.SelfEvaluationForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var group in context.File.Evaluation.Groups)
        {
            if (group.Group == GroupScore.Execution || Numbers.Within(group.Score?.Value) is not { } score || Numbers.Within(group.Weight?.Value) is not { } weight || score >= weight)
            {
                continue;
            }

            var rows = context.Rows.Where(row => row.Indicator.Level1 == group.Group).ToArray();
            if (rows.Length > 0 && Array.TrueForAll(rows, row => row.GivesNoReason && Wording.SaysNothing(row.Indicator.Measure) && row.Met != false && !row.SaysNotReached))
            {
                yield return AtGroup(group.Group, "score",
                    $"{group.Group}分值 {Numbers.Show(weight)}、得分 {Numbers.Show(score)}，扣了 {Numbers.Show(weight - score)} 分，但组内 {rows.Length} 项都没有写明未完成原因。", Numbers.Show(weight), Numbers.Show(score));
            }
        }
    }
}
