using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A share has a number for its target.</summary>
public sealed class ShareHasANumber() : Check("target.rate.words", Severity.Explain, "比率类指标须有百分比",
    "名称以“率”“比例”结尾的指标，指标值应为百分比，不能是“及时”“一次性通过”等文字；几项合并为一条。", Sources.IndicatorValues)
{
    private static readonly string[] NoShares = ["效率", "频率", "功率", "速率", "税率", "利率", "汇率"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["target.vague", "target.elsewhere", "target.date", "target.count.words", "target.grade"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.IsShare && !row.IsSatisfaction && !Wording.EndsWithAny(row.Bare, NoShares) && row.Target is { IsNumber: false } target && !Wording.HoldsPercent(target.Text))
            {
                yield return AtTogether(row, IndicatorFields.Target, $"{row.Called}是比率，指标值“{Wording.Short(target.Text)}”却是文字，应为百分比。", "是比率，指标值却是文字，应为百分比。", "百分比", target.Text);
            }
        }
    }
}
