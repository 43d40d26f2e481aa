using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A name that counts (数量, 次数, 人数, 时间, 金额) is not given in percent.</summary>
public sealed class CountIsNotAShare() : Check("target.count.unit", Severity.Explain, "计数类指标不以百分比计",
    "名称以“数量”“次数”“人数”“面积”“单价”等结尾的指标，指标值不应是百分比。", Sources.IndicatorValues)
{
    private static readonly string[] Counts = ["数量", "次数", "人数", "人次", "面积", "家数", "户数", "台数", "套数", "项数", "件数", "里程", "长度", "单价", "金额", "工期", "天数", "响应时间"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (!Wording.StartsWithAny(row.Name, Lexicon.Reductions) && !Wording.StartsWithAny(row.Name, Lexicon.Rises) && Wording.EndsWithAny(row.Bare, Counts) && row.Target is { IsPercentage: true } target)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}应是数目，指标值“{target.Text}”却是百分比，请核对名称或单位。", null, target.Text);
            }
        }
    }
}
