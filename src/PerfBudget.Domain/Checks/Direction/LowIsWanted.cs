using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Direction;

/// <summary>A number that should be low is not asked for from below.</summary>
public sealed class LowIsWanted() : Check("direction.down", Severity.Error, "越低越好的指标用“≤”",
    "事故、投诉、故障率、响应时间、再住院率等越低越好的指标，指标值前应为“≤”或“=”，不能用“≥”“＞”。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["direction.zero"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Meaning == Meaning.Down && row.Target is { Operator: ComparisonOperator.AtLeast or ComparisonOperator.MoreThan } target)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}越低越好，指标值“{target.Text}”却用“{target.Operator.Value.Sign()}”，方向相反，应为“≤”。", "≤", target.Text);
            }
        }
    }
}
