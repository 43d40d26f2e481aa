using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>Satisfaction is counted in percent.</summary>
public sealed class SatisfactionCountsInPercent() : Check("target.satisfaction.unit", Severity.Hint, "满意度以百分比计",
    "满意度以“分”等作单位的，与通行的百分比不可比。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.IsSatisfaction && row.Target is { IsNumber: true, IsPercentage: false, Unit: { } unit } target)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值“{target.Text}”以“{unit}”计，满意度一般以“%”计。", "%", unit);
            }
        }
    }
}
