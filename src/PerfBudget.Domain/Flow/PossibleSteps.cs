using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Years;

namespace PerfBudget.Domain.Flow;

/// <summary>
/// Which steps (办理) somebody may take with a form now, and why not the others. Pages offer by it, the server refuses by it. What the check
/// book says of a submission, and whether a reason was given, is asked when the step is taken.
/// </summary>
/// <param name="viewer">Who asks.</param>
/// <param name="project">The project.</param>
/// <param name="filing">The form.</param>
/// <param name="needsConfirmation">Whether the unit's head confirms in this year.</param>
/// <param name="window">When the form is filed.</param>
public sealed class PossibleSteps(Viewer viewer, Project project, Filing filing, bool needsConfirmation, FilingWindow window)
{
    private const string ReviewHasBegun = "财政部门已经开始审核，不能撤回；如需修改，请联系审核人员退回";

    private const string IsOwn = "这张表是您提交的，须由另一人批复";

    /// <summary>
    /// The steps that are offered, in their order. Approving one's own submission stays among them: whoever tries it reads who approves
    /// instead.
    /// </summary>
    public IReadOnlyList<FlowStep> Offered => [.. FlowSteps.All.Where(step => Refusal(step) is null or IsOwn)];

    /// <summary>Whether the person ever takes the step with a form in this state, and the project goes on.</summary>
    public bool IsPermitted(FlowStep step) => viewer.May(step.UseCase(), project.UnitId, filing.State) && !project.IsCancelled;

    /// <summary>Why the step cannot be taken, in a sentence without its full stop; null where it can.</summary>
    public string? Refusal(FlowStep step) =>
        !viewer.May(step.UseCase(), project.UnitId, filing.State) ? $"这张表{filing.State.Term()}，您不能{step.Term()}"
        : project.IsCancelled ? $"项目已取消，不能{step.Term()}"
        : step == FlowStep.Submit && window.Refusal is { } closed ? closed
        : Objection(filing, step, viewer.Actor, needsConfirmation);

    /// <summary>Why the form as it stands does not let somebody take the step, whatever the permissions; null where it does.</summary>
    internal static string? Objection(Filing filing, FlowStep step, Actor by, bool needsConfirmation) => step switch
    {
        _ when step.LeadsTo(filing.State, needsConfirmation, filing.IsAdjustment) is null => $"这张表{filing.State.Term()}，不能{step.Term()}",
        FlowStep.Withdraw when filing.ReviewBegunAt is not null => ReviewHasBegun,
        FlowStep.Approve when filing.SubmittedBy == by.Id => IsOwn,
        _ => null,
    };
}
