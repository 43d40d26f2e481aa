using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Ledger;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Ledger;

/// <summary>A project's ledger.</summary>
/// <param name="Project">The project.</param>
/// <param name="Entries">The lines by day, those that are struck out among them.</param>
/// <param name="MayWrite">Whether the person may write it.</param>
public sealed record LedgerView(Project Project, IReadOnlyList<MoneyEntry> Entries, bool MayWrite)
{
    /// <summary>The sums of the lines that count.</summary>
    public MoneyLedger Sums { get; } = LedgerLines.Of(Entries);
}

/// <summary>Shows a project's money ledger (资金台账).</summary>
public sealed class ReadLedger(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The ledger; null where there is no project whose ledger the person may see.</summary>
    public async Task<LedgerView?> RunAsync(Viewer viewer, Guid project, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var record = await context.Projects.AsNoTracking().Within(viewer.UnitsFor(UseCase.SeeLedger)).Include(row => row.Unit)
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        return record is null ? null : new LedgerView(
            record, await context.MoneyEntries.AsNoTracking().Where(entry => entry.ProjectId == project).OrderBy(entry => entry.On).ThenBy(entry => entry.Id).ToListAsync(cancellation),
            viewer.May(UseCase.WriteLedger, record.UnitId, null));
    }
}

/// <summary>The lines that count.</summary>
internal static class LedgerLines
{
    public static MoneyLedger Of(IEnumerable<MoneyEntry> entries) => new([.. entries.Where(entry => entry.Counts).Select(Line)]);

    public static MoneyLine Line(MoneyEntry entry) => new(entry.On, entry.Kind, entry.Source, entry.Yuan, entry.Note);
}
