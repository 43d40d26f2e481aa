using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Projects;
using PerfBudget.UseCases.Checks;
using PerfBudget.UseCases.Comments;
using PerfBudget.UseCases.Flow;
using PerfBudget.UseCases.Projects.Details;

namespace PerfBudget.UseCases.Review;

/// <summary>One of several forms that were ticked to be approved.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Project">The project.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Seen">The version of the form that was looked at.</param>
/// <param name="Refusal">Why it is not approved together with others; null where it is.</param>
public sealed record TickedForm(Guid Filing, Project Project, Stage Stage, int Seen, string? Refusal);

/// <summary>
/// Approves several forms at once (批量批复). One with an open finding or an open comment is left for a look of its own; the check book is
/// asked anew, because what it said at the submission may be out of date.
/// </summary>
public sealed class ApproveSeveral(OpenDesk desk, OpenProject open, CheckForm check, FindComments comments, TakeStep take)
{
    /// <summary>The most forms of one approval.</summary>
    public const int MostForms = 100;

    /// <summary>The forms with what stands in the way of each; those that the person never decides about are not there.</summary>
    public async Task<IReadOnlyList<TickedForm>> LookAsync(Viewer viewer, IReadOnlyList<Guid> filings, CancellationToken cancellation)
    {
        viewer.Require(UseCase.Approve);
        var looked = new List<TickedForm>();
        foreach (var id in filings.Distinct().Take(MostForms))
        {
            if (await desk.FindAsync(viewer, id, cancellation) is { } filed && await open.RunAsync(viewer, filed.Project, cancellation) is { } project
                && project.Filing(filed.Stage) is { } filing)
            {
                looked.Add(new TickedForm(id, project, filed.Stage, filing.Sequence, await RefusalAsync(viewer, project, filing, cancellation)));
            }
        }

        return looked;
    }

    /// <summary>Approves those with nothing in their way; for the others the answer says what stands there.</summary>
    /// <param name="viewer">Who approves.</param>
    /// <param name="seen">The filings, each with the version of its form that the person confirmed.</param>
    /// <param name="reason">意见; null for none.</param>
    /// <param name="cancellation">Stops between two forms.</param>
    public async Task<IReadOnlyList<TickedForm>> RunAsync(Viewer viewer, IReadOnlyDictionary<Guid, int> seen, string? reason, CancellationToken cancellation)
    {
        var done = new List<TickedForm>();
        foreach (var form in await LookAsync(viewer, [.. seen.Keys], cancellation))
        {
            var refusal = form.Refusal;
            if (refusal is null)
            {
                var answer = await take.RunAsync(viewer, form.Project.Id, form.Stage, FlowStep.Approve, reason, seen[form.Filing], cancellation);
                refusal = answer is null ? "这张表不在了。" : answer.Refusal;
            }

            done.Add(form with { Refusal = refusal });
        }

        return done;
    }

    private async Task<string?> RefusalAsync(Viewer viewer, Project project, Filing filing, CancellationToken cancellation)
    {
        if (!viewer.May(UseCase.Approve, project.UnitId, filing.State))
        {
            return $"这张表{filing.State.Term()}，不能批复。";
        }

        var tally = (await check.RunAsync(viewer, project, filing.Stage, cancellation))!.Tally;
        var unsolved = (await comments.RunAsync(viewer, filing, cancellation)).Threads.Count(thread => thread.IsOpen);
        return StepWords.Open(tally, unsolved) is { } open ? $"{open}，请逐张审核。" : null;
    }
}
