using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Direction;

/// <summary>A reduction is not asked for as at most a large share.</summary>
public sealed class ReductionIsNotALooseLimit() : Check("direction.reduction", Severity.Error, "“降低”类指标不用“≤”大百分比",
    "名称为“降低…”“减少…”的指标以“≤”和很大的百分比为指标值：若指降低的幅度，方向相反；若指剩下的水平，几乎没有约束。", Sources.TargetQuality)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.LooseLimit];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["name.intention"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (Wording.StartsWithAny(row.Name, Lexicon.Reductions) && row.Target is { Operator: ComparisonOperator.AtMost or ComparisonOperator.LessThan, IsPercentage: true, Number: { } number } target
                && number >= context.Value(CheckThresholds.LooseLimit))
            {
                yield return At(row, IndicatorFields.Target,
                    $"{row.Called}的指标值“{target.Text}”说不清是什么的百分之几：若是降低幅度应为“≥”，若是剩余水平，不超过 {Numbers.ShowPercent(number)} 几乎没有约束；请改为可计量的名称和数值。", "≥", target.Text);
            }
        }
    }
}
