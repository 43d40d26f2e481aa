using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Library;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Library;

/// <summary>Takes an accepted indicator out of the library with a reason (收回). Forms that took it keep their copies.</summary>
public sealed class WithdrawIndicator(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock, ILogger<WithdrawIndicator> log)
{
    /// <summary>Whether the person may withdraw it now. One for all places is withdrawn only by who reviews all units, as it was accepted.</summary>
    public static bool Allows(Viewer viewer, IndicatorProposal proposal) => proposal.State == ProposalState.Accepted
        && viewer.May(UseCase.WithdrawIndicator, proposal.UnitId, null)
        && (proposal.Indicator.Place is not null || viewer.UnitsFor(UseCase.WithdrawIndicator).IsEverything);

    /// <summary>What stands in the way; null where it is withdrawn.</summary>
    /// <exception cref="NotPermittedException">The person may not withdraw this indicator, or there is none.</exception>
    public async Task<string?> RunAsync(Viewer viewer, Guid id, string? reason, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var proposal = await context.LibraryIndicators.Within(viewer.UnitsFor(UseCase.WithdrawIndicator)).Include(row => row.Unit).FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (proposal?.State is not (null or ProposalState.Accepted))
        {
            return $"这条推荐{proposal.State.Term()}，不在指标库里。";
        }

        if (proposal is null || !Allows(viewer, proposal))
        {
            throw new NotPermittedException(viewer, UseCase.WithdrawIndicator);
        }

        reason = reason?.Replace("\0", "", StringComparison.Ordinal);
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > IndicatorProposal.ReasonLength)
        {
            return $"请写明收回理由，最多 {IndicatorProposal.ReasonLength} 个字。";
        }

        proposal.Withdraw(reason, viewer.Name, clock.GetUtcNow());
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return "另一位审核员刚刚办理了这条推荐，请刷新页面查看结果。";
        }

        log.LogInformation("{Reviewer} 收回 {Unit} 推荐的指标 {Name}", viewer.UserName, proposal.Unit.Name, proposal.Indicator.Name);
        return null;
    }
}
