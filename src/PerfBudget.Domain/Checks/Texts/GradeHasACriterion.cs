using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>A target of one grade word has a criterion.</summary>
public sealed class GradeHasACriterion() : Check("target.grade", Severity.Explain, "“优”“良”须有标准",
    "指标值只有“优”“良”等一个字而没有评判标准的，须说明怎样算优；几项合并为一条。", Sources.TargetQuality)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Target is { IsNumber: false } target && Wording.IsAny(target.Text, Lexicon.GradeWords))
            {
                var points = row.Weight is { } weight ? $"（{Numbers.Show(weight)} 分）" : "";
                yield return AtTogether(row, IndicatorFields.Target, $"{row.Called}{points}的指标值只有“{target.Text}”，没有评判标准。", "的指标值只有一个等级词，没有评判标准。", null, target.Text);
            }
        }
    }
}
