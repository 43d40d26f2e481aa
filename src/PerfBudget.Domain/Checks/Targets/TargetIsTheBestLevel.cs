using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A target in grades aims at the best.</summary>
public sealed class TargetIsTheBestLevel() : Check("target.best", Severity.Explain, "等级类指标值不低于最好一档",
    "以“良”“一般”等作指标值，目标低于最好一档，却可以得满分，须说明。", Sources.TargetQuality)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Target is { IsNumber: false } target && Wording.IsAny(target.Text, Lexicon.LowerGrades))
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值只定为“{target.Text}”，低于最好一档，达到即可得满分，请说明为什么不定为更高一档。", "优", target.Text);
            }
        }
    }
}
