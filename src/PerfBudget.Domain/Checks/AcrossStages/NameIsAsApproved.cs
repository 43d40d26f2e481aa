using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>Names are those that were approved.</summary>
public sealed class NameIsAsApproved() : Check("across.name", Severity.Error, "指标名称与批复一致",
    "同一指标的名称应与批复的申报表一致。", Sources.ApprovedTargets)
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
            if (old is not null && !Approved.Same(row.Indicator.Name, old.Name))
            {
                yield return At(row, IndicatorFields.Level3, $"批复的指标名称是“{old.Name}”，本表改为“{row.Indicator.Name}”。", old.Name, row.Indicator.Name);
            }
        }
    }
}
