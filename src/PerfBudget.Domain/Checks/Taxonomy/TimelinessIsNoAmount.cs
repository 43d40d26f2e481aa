using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Taxonomy;

/// <summary>Timeliness is no number of things.</summary>
public sealed class TimelinessIsNoAmount() : Check("taxonomy.timeliness", Severity.Explain, "时效指标不填数目",
    "时效指标的指标值以家、人次、台、元等计的，不是时间，应归数量或成本指标。", Sources.Taxonomy)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Kind == RowKind.Timeliness && row.Target is { IsNumber: true, Unit: { } unit } target && Lexicon.Units.TryGetValue(unit, out var known)
                && known.Measure is "people" or "visits" or "places" or "pieces" or "money" or "length" or "area" or "weight")
            {
                yield return At(row, IndicatorFields.Level2, $"{row.Called}的指标值“{target.Text}”不是时间，填在了时效指标下。", null, target.Text);
            }
        }
    }
}
