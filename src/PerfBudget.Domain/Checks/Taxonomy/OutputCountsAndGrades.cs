using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Taxonomy;

/// <summary>Output is both counted and judged.</summary>
public sealed class OutputCountsAndGrades() : Check("taxonomy.both", Severity.Hint, "数量与质量指标兼有",
    "产出指标一般既有数量又有质量；只有其一的给出提示。没有二级指标一栏的表不判断。", Sources.Taxonomy)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var output = context.Rows.Where(row => row.Group == RowGroup.Output && row.Kind != RowKind.None).ToArray();
        foreach (var (kind, name) in new[] { (RowKind.Quantity, "数量指标"), (RowKind.Quality, "质量指标") })
        {
            if (output.Length > 0 && !Array.Exists(output, row => row.Kind == kind))
            {
                yield return AtIndicators($"产出指标中没有{name}。", name);
            }
        }
    }
}
