using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Checks.Direction;

/// <summary>A duration is asked for as at most, not as exactly.</summary>
public sealed class DurationIsALimit() : Check("direction.duration", Severity.Hint, "周期、工期用“≤”",
    "建设周期、工期等时间指标提前完成更好，指标值前用“=”不妥，应为“≤”。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.IsTime && row.Target is { Operator: ComparisonOperator.Exactly, IsNumber: true, IsPercentage: false } target)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值“{target.Text}”用“=”，提前完成反而不符，应为“≤”。", "≤", target.Text);
            }
        }
    }
}
