using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Comments;

/// <summary>Marks a comment as solved.</summary>
public sealed class SolveComment(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>The outcome; null where there is no such comment on a form on which the person ever comments.</summary>
    public Task<CommentOutcome?> RunAsync(Viewer viewer, Guid project, Stage stage, long comment, CancellationToken cancellation) =>
        contexts.ChangeAsync(viewer, project, stage, async (context, filing) =>
        {
            var found = await context.CommentAsync(filing, comment, cancellation);
            found?.Solve(viewer.Actor, clock.GetUtcNow());
            return found is null ? null : CommentOutcome.Done;
        }, cancellation);
}
