using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Review;

/// <summary>What changed in a form since an earlier version.</summary>
/// <param name="Number">The earlier version's number.</param>
/// <param name="WasReturned">Whether it was returned, and not approved.</param>
/// <param name="Reason">Why it was returned; null where it was not.</param>
/// <param name="Differences">The differences.</param>
public sealed record ChangesSince(int Number, bool WasReturned, string? Reason, IReadOnlyList<Difference> Differences);

/// <summary>
/// Compares a form with the version that was last returned, or, where nothing was returned since the approval, an adjustment with
/// what was approved.
/// </summary>
public sealed class FindChangesSince(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The changes; null where there is nothing to compare with, or the person may not see the form.</summary>
    public async Task<ChangesSince?> RunAsync(Viewer viewer, Filing filing, MoneyUnit unit, CancellationToken cancellation)
    {
        if (!viewer.May(UseCase.SeeForm, filing.UnitId, filing.State))
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var returned = await context.Steps.AsNoTracking()
            .Where(step => step.FilingId == filing.Id && step.Step == FlowStep.Return && step.VersionNumber > (filing.ApprovedVersion ?? 0))
            .OrderByDescending(step => step.Id).Select(step => new { step.VersionNumber, step.Reason }).FirstOrDefaultAsync(cancellation);
        var number = returned?.VersionNumber ?? (filing.IsAdjustment ? filing.ApprovedVersion : null);
        return await context.Versions.AsNoTracking().FirstOrDefaultAsync(version => version.FilingId == filing.Id && version.Number == number, cancellation) is { } before
            ? new ChangesSince(before.Number, returned is not null, returned?.Reason, FormComparison.Between(before.Open(), filing.Open(), unit))
            : null;
    }
}
