using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Units;

/// <summary>Holds units as they are while something is put into them, so that a merger and a new project cannot pass each other by.</summary>
public static class OpenUnits
{
    // Any number that nothing else in this database locks: two moves at once could make a loop that neither makes alone.
    private const long TreeLock = 0x50_65_72_66_55;

    /// <summary>Keeps the tree of units for the transaction: one change of it at a time.</summary>
    public static Task LockUnitTreeAsync(this PerfBudgetContext context, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({TreeLock})", cancellation);

    /// <summary>A unit with its department, held open until the transaction ends; null where there is none of the id, or it was merged.</summary>
    public static async Task<Unit?> HoldUnitAsync(this PerfBudgetContext context, Guid id, CancellationToken cancellation) =>
        await context.Database.SqlQuery<Guid>($"SELECT id AS \"Value\" FROM units WHERE id = {id} AND merged_into_id IS NULL FOR SHARE").ToListAsync(cancellation) is [var held]
            ? await context.Units.Include(unit => unit.Department).FirstAsync(unit => unit.Id == held, cancellation)
            : null;

    /// <summary>Keeps everything new from coming to a unit until the transaction ends. What hangs on its projects may go on being written: rows that name the unit pass.</summary>
    public static Task CloseUnitDoorAsync(this PerfBudgetContext context, Guid id, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"SELECT 1 FROM units WHERE id = {id} FOR NO KEY UPDATE", cancellation);
}
