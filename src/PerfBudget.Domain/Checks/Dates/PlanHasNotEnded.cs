using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Dates;

/// <summary>A goal does not rest on a five-year plan that has ended.</summary>
public sealed class PlanHasNotEnded() : Check("dates.plan", Severity.Hint, "引用的五年规划未过期",
    "绩效目标以已经到期的五年规划为依据的，给出提示；同时提到现行规划的除外。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Year is not { } year)
        {
            yield break;
        }

        foreach (var field in new[] { FieldCatalog.GoalsAnnual, FieldCatalog.GoalsOverall })
        {
            if (field.Get(context.File) is not { } text || Array.Exists(Lexicon.Plans, plan => plan.Last >= year && text.Contains(plan.Name, StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var (name, last) in Lexicon.Plans)
            {
                if (last < year && text.Contains(name, StringComparison.Ordinal))
                {
                    yield return At(field, $"{year} 年度的“{field.Term}”以“{name}”规划为依据，该规划 {last} 年已到期。", null, name);
                    break;
                }
            }
        }
    }
}
