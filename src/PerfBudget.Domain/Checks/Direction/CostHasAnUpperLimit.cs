using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Direction;

/// <summary>A cost is limited from above.</summary>
public sealed class CostHasAnUpperLimit() : Check("direction.cost", Severity.Explain, "成本指标用“≤”",
    "成本指标是控制上限，指标值前应为“≤”；用“≥”“＞”的须说明。节约率等越高越好的除外。", Sources.IndicatorValues)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["direction.zero"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Meaning == Meaning.None && (row.IsCost || (row.Kind == RowKind.Cost && !row.IsShare && !row.Name.Contains("节约", StringComparison.Ordinal)))
                && row.Target is { Operator: ComparisonOperator.AtLeast or ComparisonOperator.MoreThan } target)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}是成本，指标值“{target.Text}”用“{target.Operator.Value.Sign()}”等于没有上限，一般应为“≤”。", "≤", target.Text);
            }
        }
    }
}
