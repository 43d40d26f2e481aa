using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Taxonomy;

/// <summary>A share is no count of output.</summary>
public sealed class QuantityIsNoShare() : Check("taxonomy.rate", Severity.Explain, "数量指标不填比率",
    "名称为比率、指标值为百分比的，不是数量，应归质量、时效指标或改填数目。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var counts = context.Rows.Any(row => row.Target is { IsNumber: true, IsPercentage: false } && row.Kind == RowKind.Quantity);
        foreach (var row in context.Rows)
        {
            if (row.Kind == RowKind.Quantity && !row.IsCost && (row.Target is { IsPercentage: true } || (row.IsShare && row.Target is { IsNumber: true, Unit: null })))
            {
                yield return At(row, IndicatorFields.Level2, $"{row.Called}的指标值“{row.Target!.Text}”是比率，填在了数量指标下{(counts ? "" : "，全表没有一个数目")}；应归质量或时效指标，或改填数目。", null, row.Indicator.Level2);
            }
        }
    }
}
