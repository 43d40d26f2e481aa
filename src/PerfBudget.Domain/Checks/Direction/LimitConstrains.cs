using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Direction;

/// <summary>A target that nothing can miss is no target.</summary>
public sealed class LimitConstrains() : Check("direction.zero", Severity.Explain, "指标值须有约束",
    "“≥0”或百分比“≤100%”怎样都能达到，不构成指标值。", Sources.TargetQuality)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Target is { Operator: ComparisonOperator.AtLeast, Number: <= 0 } or { Operator: ComparisonOperator.AtMost, IsPercentage: true, Number: >= 100 } && row.Meaning != Meaning.Up && !row.IsCost && row.Kind != RowKind.Cost)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值“{row.Target.Text}”怎样都能达到，没有约束。", null, row.Target.Text);
            }
        }
    }
}
