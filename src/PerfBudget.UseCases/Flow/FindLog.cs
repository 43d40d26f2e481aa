using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Flow;

/// <summary>A version as the log names it.</summary>
public sealed record KeptVersion(int Number, FlowStep Step, string Hash, string PersonName, DateTimeOffset At);

/// <summary>A filing's log, the newest line first, with the versions that were kept.</summary>
public sealed record FilingLog(IReadOnlyList<FlowRecord> Steps, IReadOnlyList<KeptVersion> Versions);

/// <summary>Reads the log of a filing.</summary>
public sealed class FindLog(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The log; empty where the person may not see the form.</summary>
    public async Task<FilingLog> RunAsync(Viewer viewer, Filing filing, CancellationToken cancellation)
    {
        if (!viewer.May(UseCase.SeeForm, filing.UnitId, filing.State))
        {
            return new FilingLog([], []);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return new FilingLog(
            await context.Steps.AsNoTracking().Where(step => step.FilingId == filing.Id).OrderByDescending(step => step.Id).ToListAsync(cancellation),
            await context.Versions.Where(version => version.FilingId == filing.Id).OrderByDescending(version => version.Number)
                .Select(version => new KeptVersion(version.Number, version.Step, version.Hash, version.PersonName, version.At)).ToListAsync(cancellation));
    }
}
