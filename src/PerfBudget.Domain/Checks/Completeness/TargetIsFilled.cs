using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>Every indicator with a name has a target.</summary>
public sealed class TargetIsFilled() : Check("complete.target", Severity.Error, "指标值不空白",
    "有名称的指标都要填指标值。", Sources.Completeness)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Name.Length > 0 && row.Target is null)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}没有填写指标值。");
            }
        }
    }
}
