using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>No indicator is added that was not approved.</summary>
public sealed class NoIndicatorIsAdded() : Check("across.added", Severity.Error, "不增加未批复的指标",
    "跟踪、自评表上不应有批复的申报表没有的指标。", Sources.ApprovedTargets)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Approved is not { } approved || approved.Indicators.Count == 0)
        {
            yield break;
        }

        foreach (var (row, old) in Approved.Pairs(context, approved))
        {
            if (old is null && row.Name.Length > 0)
            {
                yield return At(row, IndicatorFields.Level3, $"{row.Called}不在批复的指标中。", null, row.Indicator.Name);
            }
        }
    }
}
