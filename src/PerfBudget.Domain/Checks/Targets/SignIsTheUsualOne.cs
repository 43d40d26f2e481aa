using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>At least is written ≥, not &gt;.</summary>
public sealed class SignIsTheUsualOne() : Check("target.strict", Severity.Hint, "用“≥”“≤”而不用“＞”“＜”",
    "指标值用“＞”“＜”时，恰好达到该数反而不算达标，通行用“≥”“≤”；几项合并为一条。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Target is { IsNumber: true, Operator: ComparisonOperator.MoreThan or ComparisonOperator.LessThan } target && !(target.Operator == ComparisonOperator.MoreThan && target.Number == 0))
            {
                yield return AtTogether(row, IndicatorFields.Target, $"{row.Called}的指标值“{target.Text}”用“{target.Operator.Value.Sign()}”，恰好达到反而不算达标，通行用“≥”“≤”。", "的指标值用“＞”或“＜”，恰好达到反而不算达标，通行用“≥”“≤”。", null, target.Text);
            }
        }
    }
}
