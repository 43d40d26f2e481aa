using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A name that says a rise leaves open whether its percentage is the level or the rise.</summary>
public sealed class LevelOrRise() : Check("target.rise", Severity.Hint, "提高到还是提高了分清",
    "名称为“提高…率”“提升…满意度”而指标值是百分比的，是达到的水平还是提高的幅度没有说清。", Sources.TargetQuality)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (Wording.StartsWithAny(row.Name, Lexicon.Rises) && (row.IsShare || row.IsSatisfaction) && row.Target is { IsPercentage: true } target)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值“{target.Text}”，是提高到这个水平还是提高了这个幅度没有说清。", null, target.Text);
            }
        }
    }
}
