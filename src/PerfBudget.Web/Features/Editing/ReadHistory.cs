using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;

namespace PerfBudget.Web.Features.Editing;

/// <summary>One entry of a cell's history.</summary>
public sealed record HistoryEntry(string? Before, string? After, string By, DateTimeOffset At, int Version);

/// <summary>Reads the history of one cell, the newest first.</summary>
public sealed class ReadHistory(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The most entries that are shown.</summary>
    public const int MostEntries = 50;

    /// <summary>The entries.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> RunAsync(Guid project, FormKind kind, string field, string? row, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Changes
            .Where(change => change.Field == field && change.Row == row
                && context.Filings.Any(filing => filing.Id == change.FilingId && filing.ProjectId == project && filing.Kind == kind))
            .OrderByDescending(change => change.Sequence).Take(MostEntries)
            .Select(change => new HistoryEntry(change.Before, change.After, change.PersonName, change.At, change.Sequence))
            .ToListAsync(cancellation);
    }
}
