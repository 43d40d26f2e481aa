using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Comments;
using PerfBudget.Domain.Filings;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Comments;

/// <summary>Answers a comment.</summary>
public sealed class AnswerComment(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>The outcome; null where there is no such comment on a form on which the person ever comments.</summary>
    public Task<CommentOutcome?> RunAsync(Viewer viewer, Guid project, Stage stage, long comment, string? typed, CancellationToken cancellation) =>
        contexts.ChangeAsync(viewer, project, stage, async (context, filing) =>
        {
            if (await context.CommentAsync(filing, comment, cancellation) is not { } found)
            {
                return null;
            }

            var (text, refusal) = Comment.Read(typed);
            if (text is null)
            {
                return new CommentOutcome(refusal);
            }

            context.Comments.Add(found.Answer(text, viewer.Actor, clock.GetUtcNow()));
            return CommentOutcome.Done;
        }, cancellation);
}
