using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Library;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Library;

/// <summary>The proposals of one state, and how many there are of each.</summary>
public sealed record ProposalList(ProposalState State, IReadOnlyList<IndicatorProposal> Proposals, IReadOnlyDictionary<ProposalState, int> Counts);

/// <summary>Finds proposals: a filer those of the own units, a reviewer those that wait for a decision or were decided.</summary>
public sealed class FindProposals(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The most that are listed.</summary>
    public const int Most = 200;

    /// <summary>Whether the person has to do with proposals at all.</summary>
    public static bool Concern(Viewer viewer) => viewer.May(UseCase.ProposeIndicator) || viewer.May(UseCase.DecideOnIndicator);

    /// <summary>What waits with the longest waiting first, what is decided with the latest first.</summary>
    /// <exception cref="NotPermittedException">The person neither proposes nor decides.</exception>
    public async Task<ProposalList> RunAsync(Viewer viewer, ProposalState state, CancellationToken cancellation)
    {
        Require(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var seen = Seen(context, viewer);
        var counts = await seen.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var ofState = seen.Include(row => row.Unit).Where(row => row.State == state);
        var ordered = state == ProposalState.Waiting ? ofState.OrderBy(row => row.ProposedAt) : ofState.OrderByDescending(row => row.DecidedAt);
        return new ProposalList(state, await ordered.ThenBy(row => row.Id).Take(Most).ToListAsync(cancellation), counts);
    }

    /// <summary>One proposal; null where there is none that the person sees.</summary>
    /// <exception cref="NotPermittedException">The person neither proposes nor decides.</exception>
    public async Task<IndicatorProposal?> OneAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        Require(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Seen(context, viewer).Include(row => row.Unit).FirstOrDefaultAsync(row => row.Id == id, cancellation);
    }

    private static IQueryable<IndicatorProposal> Seen(PerfBudgetContext context, Viewer viewer)
    {
        var (own, deciding) = (viewer.UnitsFor(UseCase.ProposeIndicator), viewer.UnitsFor(UseCase.DecideOnIndicator));
        return context.LibraryIndicators.AsNoTracking().Within(own.IsEverything || deciding.IsEverything ? UnitScope.Everything : UnitScope.Of([.. own.Units, .. deciding.Units]));
    }

    private static void Require(Viewer viewer)
    {
        if (!viewer.May(UseCase.ProposeIndicator))
        {
            viewer.Require(UseCase.DecideOnIndicator);
        }
    }
}
