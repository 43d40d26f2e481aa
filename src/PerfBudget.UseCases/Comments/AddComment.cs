using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Comments;
using PerfBudget.Domain.Filings;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Comments;

/// <summary>Pins a comment to a cell. With a reviewer's first comment the review has begun, and the unit can no longer withdraw.</summary>
public sealed class AddComment(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>The outcome; null where there is no such form on which the person ever comments.</summary>
    public Task<CommentOutcome?> RunAsync(Viewer viewer, Guid project, Stage stage, string field, string? row, string? typed, CancellationToken cancellation) =>
        contexts.ChangeAsync(viewer, project, stage, (context, filing) =>
        {
            var (text, refusal) = Comment.Read(typed);
            if (text is null || CommentedCell.Find(filing.Open(), field, row) is not { } cell)
            {
                return Task.FromResult<CommentOutcome?>(new CommentOutcome(refusal ?? "表上没有这一格，请重新选择。"));
            }

            context.Comments.Add(new Comment(filing, cell, text, viewer.Actor, clock.GetUtcNow()));
            filing.BeginReview(clock.GetUtcNow());
            return Task.FromResult<CommentOutcome?>(CommentOutcome.Done);
        }, cancellation);
}
