using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Comments;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Comments;

/// <summary>Keeps a phrase for the person who asks.</summary>
public sealed class KeepPhrase(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>Why it was not kept; null where it was, or was there already.</summary>
    /// <exception cref="NotPermittedException">The person never comments.</exception>
    public async Task<string?> RunAsync(Viewer viewer, string? typed, CancellationToken cancellation)
    {
        viewer.Require(UseCase.Comment);
        var (text, refusal) = Phrase.Read(typed);
        if (text is null)
        {
            return refusal;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var own = await context.Phrases.Where(phrase => phrase.PersonId == viewer.Id).Select(phrase => phrase.Text).ToListAsync(cancellation);
        if (own.Count >= Phrase.MostPhrases)
        {
            return $"最多存 {Phrase.MostPhrases} 条常用语，请先删去不用的。";
        }

        if (!own.Contains(text))
        {
            context.Phrases.Add(new Phrase(viewer.Id, text));
            await context.SaveChangesAsync(cancellation);
        }

        return null;
    }
}
