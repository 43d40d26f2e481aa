using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Comments;

/// <summary>Opens a comment again that was marked as solved.</summary>
public sealed class ReopenComment(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The outcome; null where there is no such comment on a form on which the person ever comments.</summary>
    public Task<CommentOutcome?> RunAsync(Viewer viewer, Guid project, Stage stage, long comment, CancellationToken cancellation) =>
        contexts.ChangeAsync(viewer, project, stage, async (context, filing) =>
        {
            var found = await context.CommentAsync(filing, comment, cancellation);
            found?.Reopen();
            return found is null ? null : CommentOutcome.Done;
        }, cancellation);
}
