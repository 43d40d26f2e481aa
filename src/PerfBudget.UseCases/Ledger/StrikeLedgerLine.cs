using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Ledger;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Ledger;

/// <summary>Strikes a line of a project's ledger out, with a reason (作废).</summary>
public sealed class StrikeLedgerLine(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>What is wrong with it; null where it is done.</summary>
    public async Task<string?> RunAsync(Viewer viewer, Guid project, long id, string? reason, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var projects = context.Projects.Within(viewer.UnitsFor(UseCase.WriteLedger));
        var entry = await context.MoneyEntries.FirstOrDefaultAsync(row => row.Id == id && row.ProjectId == project && projects.Any(mine => mine.Id == row.ProjectId), cancellation);
        if (entry is null || !viewer.May(UseCase.WriteLedger, entry.UnitId, null))
        {
            return "没有这一笔，或您不能作废它。";
        }

        var text = (reason ?? "").ReplaceLineEndings(" ").Trim();
        if (!entry.Counts || text.Length is 0 or > MoneyEntry.NoteLength)
        {
            return !entry.Counts ? "这一笔已经作废。" : text.Length == 0 ? "请写明作废的理由。" : $"理由最多 {MoneyEntry.NoteLength} 字。";
        }

        entry.Strike(text, viewer.Actor, clock.GetUtcNow());
        try
        {
            await context.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return "这一笔刚刚被人作废。";
        }
    }
}
