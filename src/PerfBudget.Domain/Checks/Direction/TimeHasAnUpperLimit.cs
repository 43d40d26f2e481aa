using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Direction;

/// <summary>A time that something takes is limited from above.</summary>
public sealed class TimeHasAnUpperLimit() : Check("direction.time", Severity.Explain, "时限类指标用“≤”",
    "完成时间、办理时限、工期等是最晚期限，指标值前应为“≤”；用“≥”“＞”的须说明。使用年限、服务时长等越长越好的除外。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Meaning == Meaning.None && row.IsTime && row.Kind == RowKind.Timeliness && !row.IsLongTime
                && row.Target is { Operator: ComparisonOperator.AtLeast or ComparisonOperator.MoreThan, IsPercentage: false } target)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}是时限，指标值“{target.Text}”用“{target.Operator.Value.Sign()}”等于没有期限，一般应为“≤”。", "≤", target.Text);
            }
        }
    }
}
