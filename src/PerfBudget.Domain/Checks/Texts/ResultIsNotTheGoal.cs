using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>What was reached is not the goal over again.</summary>
public sealed class ResultIsNotTheGoal() : Check("result.copied", Severity.Explain, "实际完成情况不照抄预期目标",
    "实际完成情况与预期目标文字大部分相同、又没有数量的，没有报告做到了什么。", Sources.UseOfResults)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.Likeness];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["result.number"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File is { Goals.Annual: { } goal, Evaluation.GoalResult: { } result }
            && Wording.Likeness(Wording.Plain(goal), Wording.Plain(result)) is var alike && alike >= context.Value(CheckThresholds.Likeness))
        {
            yield return At(FieldCatalog.EvaluationGoalResult,
                $"实际完成情况与预期目标文字相同 {Numbers.ShowPercent(Math.Round(alike))}，几乎照抄{(Wording.SaysHowMuch(result) ? "" : "，也没有一个数量")}，没有报告做到了什么。", null, Wording.Short(result));
        }
    }
}
