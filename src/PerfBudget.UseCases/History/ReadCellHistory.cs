using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.History;

/// <summary>One entry of a cell's history.</summary>
/// <param name="Before">The value before; null where the cell was empty.</param>
/// <param name="After">The value after; null where the cell is empty now.</param>
/// <param name="By">姓名 of the person who made the change.</param>
/// <param name="At">When the change was made.</param>
/// <param name="Version">The version of the filing that it made.</param>
/// <param name="Why">为什么.</param>
/// <param name="Note">修改说明; null where there is none, or where it is not shown.</param>
/// <param name="MayExplain">Whether the person may write that note.</param>
public sealed record HistoryEntry(string? Before, string? After, string By, DateTimeOffset At, int Version, string Why, string? Note, bool MayExplain);

/// <summary>Reads the history of one cell, the newest first.</summary>
public sealed class ReadCellHistory(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The most entries that are shown.</summary>
    public const int MostEntries = 50;

    /// <summary>The entries; none where the person may not see the form.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> RunAsync(Viewer viewer, Guid project, Stage stage, string field, string? row, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var filing = await context.Projects.Within(viewer.UnitsFor(UseCase.SeeForm)).Where(record => record.Id == project)
            .SelectMany(record => record.Filings, (record, filing) => new { filing.Id, filing.UnitId, filing.State, filing.Kind, filing.Number, record.CancelledAt })
            .FirstOrDefaultAsync(filing => filing.Kind == stage.Kind && filing.Number == stage.Number, cancellation);
        if (filing is null || !viewer.May(UseCase.SeeForm, filing.UnitId, filing.State))
        {
            return [];
        }

        var rounds = await ProjectRounds.FindAsync(context, project, [filing.Id], cancellation);
        var writer = filing.CancelledAt is null && viewer.May(UseCase.EditForm, filing.UnitId, filing.State) ? viewer.Id.ToString() : null;
        return await OfAsync(context, filing.Id, field, row, change => rounds.Why(filing.Id, stage, change.At, change.Origin, change.Note), writer, withNotes: true, cancellation);
    }

    /// <summary>The entries of a cell that the person is known to see.</summary>
    /// <param name="context">The database.</param>
    /// <param name="filing">The form.</param>
    /// <param name="field">The cell's field.</param>
    /// <param name="row">The cell's row; null for a field that stands alone.</param>
    /// <param name="why">为什么, as far as the person may know it.</param>
    /// <param name="writer">The person, who may write a note to his or her own newest change; null where the person may not.</param>
    /// <param name="withNotes">Whether the person reads 修改说明, which may tell of anything in the form.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IReadOnlyList<HistoryEntry>> OfAsync(
        PerfBudgetContext context, Guid filing, string field, string? row, Func<CellChange, string> why, string? writer, bool withNotes, CancellationToken cancellation)
    {
        var changes = await context.Changes.AsNoTracking().Where(change => change.FilingId == filing && change.Field == field && change.Row == row)
            .OrderByDescending(change => change.Sequence).Take(MostEntries).ToListAsync(cancellation);
        return [.. changes.Select((change, n) => new HistoryEntry(
            change.Before, change.After, change.PersonName, change.At, change.Sequence, why(change), withNotes ? change.Note : null, n == 0 && change.PersonId == writer))];
    }
}
