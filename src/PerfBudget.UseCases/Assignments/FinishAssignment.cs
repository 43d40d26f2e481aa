using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Assignments;

/// <summary>Keeps that a colleague says it is filled (填好了), or goes on (继续填写).</summary>
public sealed class FinishAssignment(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>Whether there is such an assignment of this person; one that has ended stays as it is, and its page says why.</summary>
    public async Task<bool> RunAsync(Viewer viewer, Guid id, bool isFinished, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.HoldAssignmentAsync(viewer, id, clock, cancellation) is not { } found)
        {
            return false;
        }

        if (found.Ended is null)
        {
            if (isFinished)
            {
                found.Assignment.Finish(clock.GetUtcNow());
            }
            else
            {
                found.Assignment.GoOn();
            }

            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return true;
    }
}
