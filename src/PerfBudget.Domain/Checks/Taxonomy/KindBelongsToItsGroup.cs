using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Taxonomy;

/// <summary>A 二级指标 belongs to its 一级指标.</summary>
public sealed class KindBelongsToItsGroup() : Check("taxonomy.level", Severity.Error, "二级指标属于一级指标",
    "数量、质量、时效属产出指标；经济、社会、生态效益和可持续影响属效益指标；满意度属满意度指标；成本可单列，也可放在产出指标下。", Sources.Taxonomy)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            var fits = (row.Group, row.Kind) switch
            {
                (RowGroup.None, _) or (_, RowKind.None) => true,
                (RowGroup.Output, RowKind.Quantity or RowKind.Quality or RowKind.Timeliness or RowKind.Cost) => true,
                (RowGroup.Benefit, RowKind.Benefit) => true,
                (RowGroup.Benefit, RowKind.Satisfaction) => true, // older forms file satisfaction below 效益
                (RowGroup.Satisfaction, RowKind.Satisfaction) => true,
                (RowGroup.Cost, RowKind.Cost) => true,
                _ => false,
            };
            if (!fits && row.Indicator.Level1 != row.Indicator.Level2)
            {
                yield return At(row, IndicatorFields.Level2, $"{row.Called}的二级指标“{row.Indicator.Level2}”不属于一级指标“{row.Indicator.Level1}”。", null, row.Indicator.Level2);
            }
        }
    }
}
