using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>A goal that promises a clear rise or fall says from what and to what.</summary>
public sealed class PromiseHasANumber() : Check("goal.promise", Severity.Explain, "目标中的“明显提升”有数值",
    "绩效目标写“明显提高”“显著下降”等而该句没有数值的，须说明幅度和基数。", Sources.TargetQuality)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => [FormKind.Declaration, FormKind.Tracking];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["goal.number"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var field in new[] { FieldCatalog.GoalsAnnual, FieldCatalog.GoalsOverall })
        {
            if (field.Get(context.File) is not { } text)
            {
                continue;
            }

            var found = text.Split(['。', '；', '，', ';', ',']).Where(clause => !Wording.HoldsPercent(clause) && Wording.ContainsAny(clause, Lexicon.Promises))
                .Select(clause => Array.Find(Lexicon.Promises, promise => clause.Contains(promise, StringComparison.Ordinal))!).Distinct(StringComparer.Ordinal).ToArray();
            if (found.Length > 0)
            {
                yield return At(field, $"“{field.Term}”写{string.Join("、", found.Select(promise => $"“{promise}”"))}，没有数值，也没有基数。", null, string.Join("、", found));
            }
        }
    }
}
