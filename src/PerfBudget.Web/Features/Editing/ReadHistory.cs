using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Web.Features.Editing;

/// <summary>One entry of a cell's history.</summary>
public sealed record HistoryEntry(string? Before, string? After, string By, DateTimeOffset At, int Version);

/// <summary>Reads the history of one cell, the newest first.</summary>
public sealed class ReadHistory(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The most entries that are shown.</summary>
    public const int MostEntries = 50;

    /// <summary>The entries.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> RunAsync(Viewer viewer, Guid project, Stage stage, string field, string? row, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var filing = await context.Projects.Within(viewer.UnitsFor(UseCase.SeeForm)).Where(record => record.Id == project)
            .SelectMany(record => record.Filings).Where(filing => filing.Kind == stage.Kind && filing.Number == stage.Number)
            .Select(filing => new { filing.Id, filing.UnitId, filing.State }).FirstOrDefaultAsync(cancellation);
        return filing is null || !viewer.May(UseCase.SeeForm, filing.UnitId, filing.State) ? [] : await OfAsync(context, filing.Id, field, row, cancellation);
    }

    /// <summary>The entries of a cell that the person is known to see.</summary>
    internal static async Task<IReadOnlyList<HistoryEntry>> OfAsync(PerfBudgetContext context, Guid filing, string field, string? row, CancellationToken cancellation) =>
        await context.Changes
            .Where(change => change.FilingId == filing && change.Field == field && change.Row == row)
            .OrderByDescending(change => change.Sequence).Take(MostEntries)
            .Select(change => new HistoryEntry(change.Before, change.After, change.PersonName, change.At, change.Sequence))
            .ToListAsync(cancellation);
}
