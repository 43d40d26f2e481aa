using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Completeness;

/// <summary>A document prints no indicator rows that say nothing.</summary>
public sealed class RowsAreNotLeftBlank() : Check("complete.rows", Severity.Hint, "不留整行空白的指标行",
    "读入的文件印有整行空白的指标行（只有类别名称）的，给出提示，几行合并为一条；在本系统填写的表不提示。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        // Where no row is filled at all, another check says so.
        if (context.File is { BlankRows: > 0 and var blank, Indicators.Count: > 0 })
        {
            yield return AtIndicators($"指标表印有 {blank} 行空白，没有填写任何指标，请补填或删去。", "0", Numbers.Show(blank));
        }
    }
}
