using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>Percent is written %.</summary>
public sealed class PercentIsWrittenAsSign() : Check("target.percent", Severity.Hint, "百分比写作“%”",
    "单位写“百分数”“百分比”的，规范写法是“%”；几项合并为一条。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Target is { Unit: "百分数" or "百分比" } target)
            {
                yield return AtTogether(row, IndicatorFields.Target, $"{row.Called}的单位写“{target.Unit}”，应写“%”。", "的单位写成“百分数”，应写“%”。", "%", target.Unit);
            }
        }
    }
}
