using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Comments;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Comments;

/// <summary>A phrase to choose from; one without an identity is offered to everybody.</summary>
public sealed record PhraseChoice(long? Id, string Text);

/// <summary>Finds the phrases that a person may choose from: their own in the order in which they were kept, then those offered to everybody.</summary>
public sealed class FindPhrases(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The phrases.</summary>
    /// <exception cref="NotPermittedException">The person never comments.</exception>
    public async Task<IReadOnlyList<PhraseChoice>> RunAsync(Viewer viewer, CancellationToken cancellation)
    {
        viewer.Require(UseCase.Comment);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var own = await context.Phrases.AsNoTracking().Where(phrase => phrase.PersonId == viewer.Id).OrderBy(phrase => phrase.Id)
            .Select(phrase => new PhraseChoice(phrase.Id, phrase.Text)).ToListAsync(cancellation);
        return [.. own, .. Phrase.Offered.Where(text => own.TrueForAll(phrase => phrase.Text != text)).Select(text => new PhraseChoice(null, text))];
    }
}
