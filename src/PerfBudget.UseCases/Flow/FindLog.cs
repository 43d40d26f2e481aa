using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Flow;

/// <summary>A version as the log names it, with whether its contents are still as they were kept.</summary>
public sealed record KeptVersion(int Number, FlowStep Step, string Hash, string PersonName, DateTimeOffset At, bool IsIntact);

/// <summary>A filing's log, the newest line first, with the versions that were kept.</summary>
public sealed record FilingLog(IReadOnlyList<FlowRecord> Steps, IReadOnlyList<KeptVersion> Versions)
{
    /// <summary>Whether the form on screen, which nobody may write now, is not what was kept of it.</summary>
    public bool IsFormAltered { get; init; }
}

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
        var steps = await context.Steps.AsNoTracking().Where(step => step.FilingId == filing.Id)
            .OrderByDescending(step => step.Id).ToListAsync(cancellation);
        var versions = await context.Versions.AsNoTracking().Where(version => version.FilingId == filing.Id)
            .OrderByDescending(version => version.Number).ToListAsync(cancellation);
        return new FilingLog(steps, [.. versions.Select(Kept)])
        {
            IsFormAltered = !filing.IsEditable && versions.Find(version => version.Number == filing.StandingVersion) is { } standing
                && standing.Hash != FilingVersion.HashOf(filing),
        };
    }

    private static KeptVersion Kept(FilingVersion version) =>
        new(version.Number, version.Step, version.Hash, version.PersonName, version.At, version.IsIntact());
}
