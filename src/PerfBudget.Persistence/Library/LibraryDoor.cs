using Microsoft.EntityFrameworkCore;

namespace PerfBudget.Persistence.Library;

/// <summary>The way into the library of indicators: one person at a time, so that no name comes in twice.</summary>
public static class LibraryDoor
{
    // Any number that nothing else in this database locks.
    private const long Lock = 0x50_65_72_66_4C;

    /// <summary>Keeps the library for the transaction.</summary>
    public static Task LockLibraryAsync(this PerfBudgetContext context, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancellation);
}
