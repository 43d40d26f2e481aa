using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>An amount in 万 says 万元.</summary>
public sealed class TenThousandOfWhat() : Check("target.unit.wan", Severity.Hint, "金额单位写“万元”",
    "成本、单价等以“万”作单位的，应写“万元”；几项合并为一条。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Target is { Unit: "万" } target && (row.IsCost || row.Kind == RowKind.Cost))
            {
                yield return AtTogether(row, IndicatorFields.Target, $"{row.Called}的指标值“{target.Text}”单位缺“元”，应写“万元”。", "的单位写“万”，缺“元”，应写“万元”。", "万元", target.Text);
            }
        }
    }
}
