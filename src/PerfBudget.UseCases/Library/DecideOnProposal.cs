using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Library;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Library;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Library;

/// <summary>Why a proposal is returned (退回理由).</summary>
public sealed record ReturnProposalEntry(string? Reason);

/// <summary>Accepts a proposal into the library, or returns it with a reason.</summary>
public sealed class DecideOnProposal(
    IDbContextFactory<PerfBudgetContext> contexts, LibraryShelf shelf, IValidator<ReturnProposalEntry> validator, TimeProvider clock,
        ILogger<DecideOnProposal> log)
{
    /// <summary>Whether the person may decide for all places: only who reviews all units, as no place's finance office speaks for another's units.</summary>
    public static bool MayDecideForAllPlaces(Viewer viewer) => viewer.UnitsFor(UseCase.DecideOnIndicator).IsEverything;

    /// <summary>Accepts; what stands in the way, or null.</summary>
    /// <exception cref="NotPermittedException">The person may not decide on this proposal, or not for all places, or there is none.</exception>
    public Task<FieldProblems?> AcceptAsync(Viewer viewer, Guid id, bool forAllPlaces, CancellationToken cancellation) =>
        DecideAsync(viewer, id, async (context, proposal) =>
    {
        if (forAllPlaces && !MayDecideForAllPlaces(viewer))
        {
            throw new NotPermittedException(viewer, UseCase.DecideOnIndicator);
        }

        var (name, places) = (proposal.Indicator.Name, forAllPlaces ? null : new[] { proposal.Unit.Place });
        if ((await shelf.FindAsync(context, places, LibraryWords.Of(name), cancellation)).Any(entry => entry.Indicator.Name == name))
        {
            return FieldProblems.Of(RefusalCode.Taken, $"指标库里已有“{name}”，请退回并说明。");
        }

        proposal.Accept(forAllPlaces, (viewer.Id, viewer.Name), clock.GetUtcNow());
        return null;
    }, cancellation);

    /// <summary>Returns it; what stands in the way, or null.</summary>
    /// <exception cref="NotPermittedException">The person may not decide on this proposal, or there is none.</exception>
    public Task<FieldProblems?> ReturnAsync(Viewer viewer, Guid id, ReturnProposalEntry entry, CancellationToken cancellation) =>
        DecideAsync(viewer, id, (_, proposal) =>
    {
        if (validator.Problems(entry) is { } problems)
        {
            return Task.FromResult<FieldProblems?>(problems);
        }

        proposal.Return(entry.Reason!, (viewer.Id, viewer.Name), clock.GetUtcNow());
        return Task.FromResult<FieldProblems?>(null);
    }, cancellation);

    private async Task<FieldProblems?> DecideAsync(
        Viewer viewer, Guid id, Func<PerfBudgetContext, IndicatorProposal, Task<FieldProblems?>> decide, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.LockLibraryAsync(cancellation);
        var proposal = await context.LibraryIndicators.Within(viewer.UnitsFor(UseCase.DecideOnIndicator)).Include(row => row.Unit).FirstOrDefaultAsync(row => row.Id == id, cancellation)
            ?? throw new NotPermittedException(viewer, UseCase.DecideOnIndicator);
        if (proposal.State != ProposalState.Waiting)
        {
            return FieldProblems.Of(RefusalCode.WrongState, $"这条推荐{proposal.State.Term()}，不能再次审定。");
        }

        if (proposal.PersonId == viewer.Id)
        {
            return FieldProblems.Of(RefusalCode.WrongState, "不能审定自己推荐的指标，请由另一位审核员审定。");
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
            return FieldProblems.Of(RefusalCode.Overtaken, "另一位审核员刚刚审定了这条推荐，请刷新页面查看结果。");
        }

        log.LogInformation("{Reviewer} {Decision} {Unit} 推荐的指标 {Name}", viewer.UserName, proposal.State.Term(), proposal.Unit.Name, proposal.Indicator.Name);
        return null;
    }
}
