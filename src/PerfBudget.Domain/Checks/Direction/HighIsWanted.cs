using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Direction;

/// <summary>A share that should be high is not limited from above.</summary>
public sealed class HighIsWanted() : Check("direction.up", Severity.Error, "越高越好的指标用“≥”",
    "满意度、合格率、完好率等越高越好的指标，指标值前应为“≥”或“=”，不能用“≤”“＜”；成本指标下的执行率、控制率除外。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Meaning == Meaning.Up && (row.IsSatisfaction || row.Kind != RowKind.Cost) && row.Target is { Operator: ComparisonOperator.AtMost or ComparisonOperator.LessThan } target)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}越高越好，指标值“{target.Text}”却用“{target.Operator.Value.Sign()}”，方向相反，应为“≥”。", "≥", target.Text);
            }
        }
    }
}
