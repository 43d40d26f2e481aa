using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>No approved indicator is left out.</summary>
public sealed class NoIndicatorIsDropped() : Check("across.dropped", Severity.Error, "不遗漏批复的指标",
    "批复的指标都应出现在跟踪、自评表上；几项合并为一条。", Sources.ApprovedTargets)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Approved is not { } approved || context.File.Indicators.Count == 0)
        {
            yield break;
        }

        var kept = Approved.Pairs(context, approved).Select(pair => pair.Approved).OfType<Indicator>().ToHashSet();
        var dropped = approved.Indicators.Where(row => row.Horizon == Horizon.Annual && !kept.Contains(row)).ToArray();
        if (dropped.Length > 0)
        {
            yield return AtIndicators($"批复的 {dropped.Length} 个指标没有出现：{string.Join("、", dropped.Select(row => $"“{row.Name}”"))}。", dropped[0].Name);
        }
    }
}
