using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>The year's goal is the one that was approved.</summary>
public sealed class GoalIsAsApproved() : Check("across.goal", Severity.Explain, "年度目标与批复一致",
    "跟踪、自评表的年度目标应与批复的申报表一致。", Sources.ApprovedTargets)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Approved?.Goals.Annual is { } then && context.File.Goals.Annual is { } now && !Approved.Same(then, now))
        {
            yield return At(FieldCatalog.GoalsAnnual, $"年度目标与批复的不同：批复为“{Wording.Short(then)}”，本表为“{Wording.Short(now)}”。", Wording.Short(then), Wording.Short(now));
        }
    }
}
