using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Library;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Library;

/// <summary>Accepts a proposal into the library, or returns it with a reason.</summary>
public sealed class DecideOnProposal(IDbContextFactory<PerfBudgetContext> contexts, LibraryShelf shelf, TimeProvider clock, ILogger<DecideOnProposal> log)
{
    /// <summary>Whether the person may decide for all places: only who reviews all units, as no place's finance office speaks for another's units.</summary>
    public static bool MayDecideForAllPlaces(Viewer viewer) => viewer.UnitsFor(UseCase.DecideOnIndicator).IsEverything;

    /// <summary>Accepts; what stands in the way, or null.</summary>
    /// <exception cref="NotPermittedException">The person may not decide on this proposal, or not for all places, or there is none.</exception>
    public Task<string?> AcceptAsync(Viewer viewer, Guid id, bool forAllPlaces, CancellationToken cancellation) => DecideAsync(viewer, id, async (context, proposal) =>
    {
        if (forAllPlaces && !MayDecideForAllPlaces(viewer))
        {
            throw new NotPermittedException(viewer, UseCase.DecideOnIndicator);
        }

        var (name, places) = (proposal.Indicator.Name, forAllPlaces ? null : new[] { proposal.Unit.Place });
        if ((await shelf.FindAsync(context, places, LibraryWords.Of(name), cancellation)).Any(entry => entry.Indicator.Name == name))
        {
            return $"指标库里已有“{name}”，请退回并说明。";
        }

        proposal.Accept(forAllPlaces, (viewer.Id, viewer.Name), clock.GetUtcNow());
        return null;
    }, cancellation);

    /// <summary>Returns it; what stands in the way, or null.</summary>
    /// <exception cref="NotPermittedException">The person may not decide on this proposal, or there is none.</exception>
    public Task<string?> ReturnAsync(Viewer viewer, Guid id, string? reason, CancellationToken cancellation) => DecideAsync(viewer, id, (_, proposal) =>
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > IndicatorProposal.ReasonLength)
        {
            return Task.FromResult<string?>($"请写明退回理由，最多 {IndicatorProposal.ReasonLength} 个字。");
        }

        proposal.Return(reason, (viewer.Id, viewer.Name), clock.GetUtcNow());
        return Task.FromResult<string?>(null);
    }, cancellation);

    private async Task<string?> DecideAsync(Viewer viewer, Guid id, Func<PerfBudgetContext, IndicatorProposal, Task<string?>> decide, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.LockLibraryAsync(cancellation);
        var proposal = await context.LibraryIndicators.Within(viewer.UnitsFor(UseCase.DecideOnIndicator)).Include(row => row.Unit).FirstOrDefaultAsync(row => row.Id == id, cancellation)
            ?? throw new NotPermittedException(viewer, UseCase.DecideOnIndicator);
        if (proposal.State != ProposalState.Waiting)
        {
            return $"这条推荐{proposal.State.Term()}，不能再次审定。";
        }

        if (proposal.PersonId == viewer.Id)
        {
            return "不能审定自己推荐的指标，请由另一位审核员审定。";
        }

        if (await decide(context, proposal) is { } problem)
        {
            return problem;
        }

        try
        {
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return "另一位审核员刚刚审定了这条推荐，请刷新页面查看结果。";
        }

        log.LogInformation("{Reviewer} {Decision} {Unit} 推荐的指标 {Name}", viewer.UserName, proposal.State.Term(), proposal.Unit.Name, proposal.Indicator.Name);
        return null;
    }
}
