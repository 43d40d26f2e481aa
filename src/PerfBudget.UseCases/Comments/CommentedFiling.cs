using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Comments;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;

namespace PerfBudget.UseCases.Comments;

/// <summary>What came of the wish to write, answer, solve or reopen a comment.</summary>
/// <param name="Refusal">Why not, and what to do; null where it was done.</param>
public sealed record CommentOutcome(string? Refusal)
{
    /// <summary>It was done.</summary>
    public static readonly CommentOutcome Done = new((string?)null);
}

/// <summary>A filing whose comments are written, under the lock of its project; so that no step is taken meanwhile.</summary>
internal static class CommentedFiling
{
    /// <summary>Does something with the filing's comments; null where there is no such filing on which the person ever comments.</summary>
    public static async Task<CommentOutcome?> ChangeAsync(
        this IDbContextFactory<PerfBudgetContext> contexts, Viewer viewer, Guid project, Stage stage,
        Func<PerfBudgetContext, Filing, Task<CommentOutcome?>> change, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        var filing = await context.Projects.Within(viewer.UnitsFor(UseCase.Comment)).GoingOn().Where(record => record.Id == project)
            .SelectMany(record => record.Filings).AsTracking()
            .FirstOrDefaultAsync(row => row.Kind == stage.Kind && row.Number == stage.Number, cancellation);
        if (filing is null)
        {
            return null;
        }

        if (!viewer.May(UseCase.Comment, filing.UnitId, filing.State))
        {
            return new CommentOutcome($"这张表{filing.State.Term()}，您现在不能批注。");
        }

        var outcome = await change(context, filing);
        if (outcome is { Refusal: null })
        {
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return outcome;
    }

    /// <summary>A comment of the filing that stands for itself; null where it has no such comment.</summary>
    public static Task<Comment?> CommentAsync(this PerfBudgetContext context, Filing filing, long comment, CancellationToken cancellation) =>
        context.Comments.FirstOrDefaultAsync(row => row.Id == comment && row.FilingId == filing.Id && row.AnswerTo == null, cancellation);
}
