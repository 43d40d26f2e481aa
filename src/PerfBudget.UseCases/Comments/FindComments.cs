using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Comments;

/// <summary>The comments of a form as one person sees them.</summary>
/// <param name="Threads">The comments, open ones first.</param>
/// <param name="MayWrite">Whether the person may comment, answer, solve and reopen now.</param>
public sealed record FoundComments(IReadOnlyList<CommentThread> Threads, bool MayWrite);

/// <summary>Finds the comments of a form.</summary>
public sealed class FindComments(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The comments of a filing; none where the person may not see the form.</summary>
    public async Task<FoundComments> RunAsync(Viewer viewer, Filing filing, CancellationToken cancellation)
    {
        if (!viewer.May(UseCase.SeeForm, filing.UnitId, filing.State))
        {
            return new FoundComments([], false);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return new FoundComments(await ThreadsAsync(context, filing.Id, cancellation), viewer.May(UseCase.Comment, filing.UnitId, filing.State));
    }

    /// <summary>The same for the address of a form; null where there is no such form that the person may see.</summary>
    public async Task<FoundComments?> RunAsync(Viewer viewer, Guid project, Stage stage, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var filing = await context.Projects.Within(viewer.UnitsFor(UseCase.SeeForm)).Where(record => record.Id == project)
            .SelectMany(record => record.Filings, (record, filing) => new { filing.Id, filing.UnitId, filing.State, filing.Kind, filing.Number, record.CancelledAt })
            .Where(filing => filing.Kind == stage.Kind && filing.Number == stage.Number).FirstOrDefaultAsync(cancellation);
        return filing is not null && viewer.May(UseCase.SeeForm, filing.UnitId, filing.State)
            ? new FoundComments(await ThreadsAsync(context, filing.Id, cancellation), filing.CancelledAt is null && viewer.May(UseCase.Comment, filing.UnitId, filing.State))
            : null;
    }

    private static async Task<IReadOnlyList<CommentThread>> ThreadsAsync(PerfBudgetContext context, Guid filing, CancellationToken cancellation) =>
        CommentThread.Of(await context.Comments.AsNoTracking().Where(comment => comment.FilingId == filing).ToListAsync(cancellation));
}
