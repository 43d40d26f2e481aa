using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Taxonomy;

/// <summary>A time that something takes is timeliness.</summary>
public sealed class TimeIsTimeliness() : Check("taxonomy.time", Severity.Explain, "时间类指标归时效指标",
    "响应时间、完成时限、工期等填在数量、质量或成本指标下的，应归时效指标。", Sources.Taxonomy)
{
    private static readonly string[] NoTimeliness = ["培训", "服务", "使用", "学习", "授课", "播出", "值守", "开放", "志愿", "巡查", "运行时"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Kind is RowKind.Quality or RowKind.Quantity or RowKind.Cost && row.IsTime && !Wording.ContainsAny(row.Name, NoTimeliness)
                && row.Target is { } target && (target.Unit is { } unit ? Lexicon.Units.TryGetValue(unit, out var known) && known.Measure is "time" or "months" or "month of the year" : !target.IsNumber))
            {
                yield return At(row, IndicatorFields.Level2, $"{row.Called}是时间，填在了“{row.Indicator.Level2}”下，应归时效指标。", "时效指标", row.Indicator.Level2);
            }
        }
    }
}
