using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Taxonomy;

/// <summary>Satisfaction stands in its own group.</summary>
public sealed class SatisfactionHasItsOwnGroup() : Check("taxonomy.satisfied", Severity.Hint, "满意度归满意度指标",
    "名称或指标值说满意度的指标填在产出、效益指标下的，应归满意度指标。", Sources.Taxonomy)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Group is RowGroup.Output or RowGroup.Benefit && row.Kind != RowKind.Satisfaction
                && (row.IsSatisfaction || row.Target is { IsNumber: false, Text: var text } && text.Contains("满意度", StringComparison.Ordinal)))
            {
                yield return At(row, IndicatorFields.Level1, $"{row.Called}说的是满意度，填在了“{row.Indicator.Level1}”下，应归满意度指标。", "满意度指标", row.Indicator.Level1);
            }
        }
    }
}
