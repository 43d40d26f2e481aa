using Microsoft.EntityFrameworkCore;

namespace PerfBudget.Persistence.Queries;

/// <summary>
/// Locks for what one of several starting instances does: each has a number that nothing else in the database uses, and belongs to the
/// connection, which the caller keeps open from taking to releasing.
/// </summary>
public static class StartLock
{
    /// <summary>The lock of who creates the first accounts.</summary>
    public const long FirstAccounts = 0x50_65_72_66_41;

    /// <summary>The lock of who reads the samples.</summary>
    public const long Samples = 0x50_65_72_66_53;

    /// <summary>Takes the lock, waiting for whoever has it.</summary>
    public static Task TakeStartLockAsync(this PerfBudgetContext context, long number, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({number})", cancellation);

    /// <summary>Takes the lock where nobody has it.</summary>
    /// <returns>Whether it was taken.</returns>
    public static Task<bool> TryTakeStartLockAsync(this PerfBudgetContext context, long number, CancellationToken cancellation) =>
        context.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({number}) AS \"Value\"").SingleAsync(cancellation);

    /// <summary>Gives the lock back.</summary>
    public static Task ReleaseStartLockAsync(this PerfBudgetContext context, long number) =>
        context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({number})", CancellationToken.None);
}
