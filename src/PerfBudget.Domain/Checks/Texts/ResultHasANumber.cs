using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>What was reached is said in numbers.</summary>
public sealed class ResultHasANumber() : Check("result.number", Severity.Hint, "实际完成情况有数量",
    "实际完成情况通篇没有一个数量的，给出提示。", Sources.UseOfResults)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Evaluation.GoalResult is { } result && !Wording.SaysHowMuch(result) && !Wording.IsAny(result, Lexicon.Placeholders))
        {
            yield return At(FieldCatalog.EvaluationGoalResult, "实际完成情况没有一个数量，做了多少没有说。", null, Wording.Short(result));
        }
    }
}
