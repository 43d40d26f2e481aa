using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Taxonomy;

/// <summary>A form measures satisfaction.</summary>
public sealed class SatisfactionIsPresent() : Check("taxonomy.satisfaction", Severity.Explain, "有满意度指标",
    "为人提供服务的项目应有满意度指标；确实不需要的须说明。", Sources.Taxonomy)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Rows.Any(row => row.Group != RowGroup.None) && !context.Rows.Any(row => row.Group == RowGroup.Satisfaction || row.IsSatisfaction))
        {
            var claimed = new[] { FieldCatalog.EvaluationGoalResult, FieldCatalog.GoalsAnnual, FieldCatalog.EvaluationConclusion }.FirstOrDefault(field => field.Get(context.File)?.Contains("满意", StringComparison.Ordinal) == true);
            yield return AtIndicators($"没有满意度指标{(claimed is null ? "" : $"，而“{claimed.Term}”写到了满意")}；项目确实没有服务对象的请说明。", "满意度指标");
        }
    }
}
