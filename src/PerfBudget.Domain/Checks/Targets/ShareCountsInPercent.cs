using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A share is counted in percent.</summary>
public sealed class ShareCountsInPercent() : Check("target.share.unit", Severity.Explain, "比率类指标以百分比计",
    "名称以“率”“比例”结尾的指标，单位应为 %（或 ‰），填了家、人、次等的须更正。", Sources.IndicatorValues)
{
    private static readonly string[] Others = ["增长率", "周转率", "频率", "利率", "汇率", "效率", "速率", "功率", "分辨率", "概率"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.IsShare && !row.IsSatisfaction && !Wording.EndsWithAny(row.Bare, Others) && row.Target is { IsNumber: true, IsPercentage: false, Unit: { } unit } target
                && Lexicon.Units.TryGetValue(unit, out var known) && known.Measure != "share")
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}是比率，指标值“{target.Text}”的单位却是“{unit}”，应为“%”。", "%", unit);
            }
        }
    }
}
