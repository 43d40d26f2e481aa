using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Taxonomy;

/// <summary>A cost is neither a quantity nor a quality.</summary>
public sealed class CostIsNoOutput() : Check("taxonomy.money", Severity.Explain, "费用不作数量、质量指标",
    "名称为费用、成本、经费的指标填在数量、质量或效益指标下的，应归成本指标。", Sources.Taxonomy)
{
    private static readonly string[] Income = ["收入", "收费", "产值", "节约", "节省", "降低", "减少", "减轻", "医疗费用"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["taxonomy.rate"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Kind is RowKind.Quantity or RowKind.Quality && row.IsCost && !Wording.ContainsAny(row.Name, Income))
            {
                var share = row.Target is { IsPercentage: true } ? $"，指标值“{row.Target.Text}”是什么的百分之几也没有说清" : "";
                var blank = context.Rows.Any(other => other.Kind == RowKind.Cost) ? "" : "，而成本指标空白";
                yield return At(row, IndicatorFields.Level2, $"{row.Called}是费用，填在了“{row.Indicator.Level2}”下{blank}，应归成本指标{share}。", "成本指标", row.Indicator.Level2);
            }
        }
    }
}
