using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Comments;

/// <summary>Drops a phrase of the person who asks; those of others are not there.</summary>
public sealed class DropPhrase(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>Whether there was such a phrase.</summary>
    /// <exception cref="NotPermittedException">The person never comments.</exception>
    public async Task<bool> RunAsync(Viewer viewer, long phrase, CancellationToken cancellation)
    {
        viewer.Require(UseCase.Comment);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Phrases.Where(row => row.Id == phrase && row.PersonId == viewer.Id).ExecuteDeleteAsync(cancellation) > 0;
    }
}
