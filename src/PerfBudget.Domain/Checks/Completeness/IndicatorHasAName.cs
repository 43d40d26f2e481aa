using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>Every target belongs to an indicator with a name.</summary>
public sealed class IndicatorHasAName() : Check("complete.name", Severity.Error, "三级指标名称不空白",
    "填了指标值或完成值的行必须有三级指标名称。", Sources.Completeness)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Name.Length == 0 && (row.Target ?? row.Actual) is { } value)
            {
                yield return At(row, IndicatorFields.Level3, $"指标值“{Wording.Short(value.Text)}”所在的行没有三级指标名称。");
            }
        }
    }
}
