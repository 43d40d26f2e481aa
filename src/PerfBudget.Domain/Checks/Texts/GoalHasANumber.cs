using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>The year's goal says how much.</summary>
public sealed class GoalHasANumber() : Check("goal.number", Severity.Explain, "年度目标有数量",
    "年度总体目标通篇没有一个数量（年份、文号、标准号不算）的，须说明要做多少、做到什么程度。", Sources.TargetQuality)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => [FormKind.Declaration, FormKind.Tracking];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Goals.Annual is { } goal && !Wording.SaysHowMuch(goal) && !Wording.IsAny(goal, Lexicon.Placeholders))
        {
            yield return At(FieldCatalog.GoalsAnnual, "年度总体目标没有数量、结果和时限，要做多少、做到什么程度没有说。", null, Wording.Short(goal));
        }
    }
}
