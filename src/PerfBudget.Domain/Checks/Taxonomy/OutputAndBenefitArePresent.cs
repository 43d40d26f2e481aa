using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Taxonomy;

/// <summary>A form has indicators of output and of benefit.</summary>
public sealed class OutputAndBenefitArePresent() : Check("taxonomy.groups", Severity.Error, "产出、效益指标齐全",
    "绩效指标应至少有产出指标和效益指标。", Sources.Taxonomy)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (!context.Rows.Any(row => row.Group != RowGroup.None))
        {
            yield break;
        }

        foreach (var (group, name) in new[] { (RowGroup.Output, "产出指标"), (RowGroup.Benefit, "效益指标") })
        {
            if (!context.Rows.Any(row => row.Group == group))
            {
                yield return AtIndicators($"没有{name}。", name);
            }
        }
    }
}
