using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>An indicator stands where it was approved.</summary>
public sealed class PlaceIsAsApproved() : Check("across.level", Severity.Error, "指标所在类别与批复一致",
    "同一指标的一级、二级指标应与批复的申报表一致。", Sources.ApprovedTargets)
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
            if (old is not null && (!Approved.Same(row.Indicator.Level1, old.Level1) || (row.Indicator.Level2 is not null && old.Level2 is not null && !Approved.Same(row.Indicator.Level2, old.Level2))))
            {
                yield return At(row, IndicatorFields.Level2, $"{row.Called}批复在“{old.Level1}／{old.Level2}”下，本表在“{row.Indicator.Level1}／{row.Indicator.Level2}”下。", $"{old.Level1}/{old.Level2}", $"{row.Indicator.Level1}/{row.Indicator.Level2}");
            }
        }
    }
}
