using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>Targets are those that were approved.</summary>
public sealed class TargetIsAsApproved() : Check("across.target", Severity.Error, "指标值与批复一致",
    "跟踪、自评的指标值应与批复的申报表一致；经批准调整的须说明。", Sources.ApprovedTargets)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Approved is not { } approved)
        {
            yield break;
        }

        foreach (var (row, old) in Approved.Pairs(context, approved))
        {
            if (old is not null && row.Target is { } target && old.Target is { } then && !Approved.Same(target, then))
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}批复的指标值是“{Wording.Short(then.Text)}”，本表是“{Wording.Short(target.Text)}”。", then.Text, target.Text);
            }
        }
    }
}
