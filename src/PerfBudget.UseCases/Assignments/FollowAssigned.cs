using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Checks;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.History;

namespace PerfBudget.UseCases.Assignments;

/// <summary>What others have changed in a colleague's rows, and the way to those who are there too.</summary>
/// <param name="Changes">The changes; once the assignment has ended, only that and why.</param>
/// <param name="Project">The project.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Scope">The rows; null once the assignment has ended.</param>
public sealed record AssignedChanges(FoundChanges Changes, Guid Project, Stage Stage, EditScope? Scope);

/// <summary>Answers what the editor asks beside writing, about the chosen rows alone: changes, history, findings.</summary>
public sealed class FollowAssigned(IDbContextFactory<PerfBudgetContext> contexts, FindChanges changes, CheckFilings check, TimeProvider clock)
{
    /// <summary>What has changed since a version; null where there is no such assignment of this person.</summary>
    public async Task<AssignedChanges?> ChangesAsync(Viewer viewer, Guid id, int since, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.AssignmentAsync(viewer, id, clock, cancellation) is not { } found)
        {
            return null;
        }

        if (found.Refusal is { } refusal)
        {
            return new AssignedChanges(new FoundChanges(since, false, false, [], refusal), found.Project.Id, found.Filing.Stage, null);
        }

        var now = found.Filing.Sequence <= since
            ? new FoundChanges(found.Filing.Sequence, true, false, [])
            : await changes.SinceAsync(context, viewer, found.Project, found.Filing, found.Assignment.Scope, since, true, cancellation);
        return now is null ? null : new AssignedChanges(now, found.Project.Id, found.Filing.Stage, found.Assignment.Scope);
    }

    /// <summary>The history of a cell; null where the person may not see the cell. Why the form is written anew, as its return says, may tell of other rows and is not told.</summary>
    public async Task<IReadOnlyList<HistoryEntry>?> HistoryAsync(Viewer viewer, Guid id, string field, string? row, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.AssignmentAsync(viewer, id, clock, cancellation) is { Ended: null } found && found.Assignment.Scope.Sees(field, row)
            ? await ReadCellHistory.OfAsync(context, found.Filing.Id, field, row, change => change.Origin?.Term() ?? "", writer: null, withNotes: false, cancellation)
            : null;
    }

    /// <summary>The findings of the rows; null where there is no such assignment of this person, or it has ended.</summary>
    public async Task<ShownFindings?> FindingsAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.AssignmentAsync(viewer, id, clock, cancellation) is { Ended: null } found
            ? ShownFindings.Of(check.Narrowed(found.Project, found.Filing, found.Assignment.Scope))
            : null;
    }
}
