using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>月 is either a month of the year or a number of months.</summary>
public sealed class MonthOrMonths() : Check("target.month", Severity.Hint, "月份与月数分清",
    "指标值写“≤6月”，是 6 月底前还是 6 个月没有说清；几项合并为一条。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Target is { Unit: "月", Number: > 0 and <= 12 } target)
            {
                yield return AtTogether(row, IndicatorFields.Target, $"{row.Called}的指标值“{target.Text}”，是 {Numbers.Show(target.Number!.Value)} 月底前还是 {Numbers.Show(target.Number.Value)} 个月没有说清。", "的指标值以“月”作单位，是月份还是月数没有说清。", null, target.Text);
            }
        }
    }
}
