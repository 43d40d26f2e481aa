using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Checks;

/// <summary>What a reviewer decides about an explanation.</summary>
/// <param name="Explanation">The explanation.</param>
/// <param name="Written">When the text was written that the reviewer had before the eyes.</param>
/// <param name="IsAccepted">Whether it is accepted; not so takes an acceptance back.</param>
public sealed record SentAcceptance(long Explanation, DateTimeOffset Written, bool IsAccepted);

/// <summary>Accepts an explanation, or takes the acceptance back.</summary>
public sealed class AcceptExplanation(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>The facts that it explains, and whether it was done: not where the text was rewritten meanwhile. Null where there is no such explanation.</summary>
    /// <exception cref="NotPermittedException">The form is not one that the person reviews, or is not in review.</exception>
    public async Task<(string Facts, bool IsDone)?> RunAsync(Viewer viewer, Guid project, Stage stage, SentAcceptance sent, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        var filing = await context.Projects.AsNoTracking().Within(viewer.UnitsFor(UseCase.AcceptExplanation)).GoingOn().Where(row => row.Id == project)
            .SelectMany(row => row.Filings).Where(row => row.Kind == stage.Kind && row.Number == stage.Number)
            .Select(row => new { row.Id, row.UnitId, row.State }).FirstOrDefaultAsync(cancellation);
        if (filing is null)
        {
            return null;
        }

        viewer.Require(UseCase.AcceptExplanation, filing.UnitId, filing.State);
        if (await context.Explanations.FirstOrDefaultAsync(row => row.Id == sent.Explanation && row.FilingId == filing.Id, cancellation) is not { } explanation)
        {
            return null;
        }

        if (explanation.At != sent.Written)
        {
            return (explanation.Facts, false);
        }

        if (sent.IsAccepted)
        {
            explanation.Accept(viewer.Actor, clock.GetUtcNow());
        }
        else
        {
            explanation.TakeBack();
        }

        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (explanation.Facts, true);
    }
}
