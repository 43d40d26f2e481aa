using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Names;

/// <summary>A wish has no percentage.</summary>
public sealed class WishHasNoPercentage() : Check("name.intention", Severity.Explain, "意愿性名称不配百分比",
    "名称为“提升…能力”“…可持续发展”一类意愿而指标值是百分比的，是什么的百分之几没有说清。", Sources.TargetQuality)
{
    private static readonly string[] Abstract = ["能力", "水平", "发展", "建设", "形象", "意识", "环境", "质量", "效果", "作用", "影响", "机制", "运行", "稳定", "提升", "提高", "改善", "增强", "促进", "保障", "风险"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (!row.IsShare && !row.IsSatisfaction && row.Target is { IsPercentage: true } target
                && (Wording.EndsWithAny(row.Bare, Abstract) || (Wording.StartsWithAny(row.Name, Lexicon.Intentions) && !Wording.EndsWithAny(row.Bare, Lexicon.Measurable)))
                && !row.Bare.EndsWith("要求", StringComparison.Ordinal))
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}说的是意愿，指标值“{target.Text}”是什么的百分之几没有说清，没有定义也没有基数。", null, target.Text);
            }
        }
    }
}
