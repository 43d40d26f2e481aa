using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Taxonomy;

/// <summary>A form that spends money has an indicator of cost.</summary>
public sealed class CostIsPresent() : Check("taxonomy.cost", Severity.Explain, "有成本指标",
    "申报有资金的项目应设成本指标；跟踪表没有的只作提示。", Sources.Taxonomy)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => [FormKind.Declaration, FormKind.Tracking];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Budget is > 0 and var budget && context.Rows.Any(row => row.Group != RowGroup.None) && !context.Rows.Any(row => row.Group == RowGroup.Cost || row.Kind == RowKind.Cost || row.IsCost))
        {
            yield return AtIndicators($"资金 {Numbers.Show(budget)}{context.UnitTerm}，没有成本指标。", "成本指标") with
            {
                Severity = context.File.Kind == FormKind.Declaration ? Severity : Severity.Hint,
            };
        }
    }
}
