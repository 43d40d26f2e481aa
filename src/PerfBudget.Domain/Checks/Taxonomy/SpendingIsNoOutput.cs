using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Taxonomy;

/// <summary>How fast money is spent is no output.</summary>
public sealed class SpendingIsNoOutput() : Check("taxonomy.spending", Severity.Explain, "支出进度不作产出指标",
    "支出进度、预算执行率等已由预算执行率计分，不是产出的时效，不应再作绩效指标。", Sources.Relevance)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Group is RowGroup.Output or RowGroup.Benefit && Wording.EndsWithAny(row.Bare, Lexicon.Spending))
            {
                var month = row.Target is { Unit: "月" } ? $"；“{row.Target.Text}”是月份还是月数也没有说清" : "";
                yield return At(row, IndicatorFields.Level3, $"{row.Called}说的是花钱的快慢，不是产出；预算执行率另有分值{month}。", null, row.Name);
            }
        }
    }
}
