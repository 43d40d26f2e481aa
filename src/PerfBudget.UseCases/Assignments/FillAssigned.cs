using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Places;

namespace PerfBudget.UseCases.Assignments;

/// <summary>Writes what a colleague fills (协助填报): through the same door as the filer's edits, narrowed to the chosen rows.</summary>
public sealed class FillAssigned(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, TimeProvider clock)
{
    /// <summary>The answers in the order of the edits; null where there is no such assignment of this person.</summary>
    public async Task<EditAnswer?> RunAsync(Viewer viewer, Guid id, IReadOnlyList<SentEdit> edits, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(edits.Count, ApplyEdits.MostEdits);
        edits = [.. edits.Select(edit => edit.Normal())];
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.HoldAssignmentAsync(viewer, id, clock, cancellation) is not { } found || book.LayoutOf(found.Project, found.Filing) is not { } layout)
        {
            return null;
        }

        if (found.Refusal is { } refusal)
        {
            return ApplyEdits.Refuse(found.Filing, edits, refusal.TrimEnd('。'));
        }

        var answer = await ApplyEdits.WriteAsync(
            context, new(found.Project, found.Filing, layout, found.Assignment.Scope, viewer.Actor, clock.GetUtcNow()), edits, cancellation);
        await transaction.CommitAsync(cancellation);
        return answer;
    }
}
