using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PerfBudget.Persistence.Projects;

/// <summary>The lock of a project: whoever writes anything that hangs on one holds it, so that two people never decide on the same state.</summary>
public static class ProjectLock
{
    /// <summary>Begins a transaction that holds the project until it ends; of a project that does not exist nothing is held.</summary>
    public static async Task<IDbContextTransaction> BeginOnProjectAsync(this PerfBudgetContext context, Guid project, CancellationToken cancellation)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.LockProjectAsync(project, cancellation);
        return transaction;
    }

    /// <summary>Holds the project until the end of the transaction that is under way.</summary>
    public static Task LockProjectAsync(this PerfBudgetContext context, Guid project, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"SELECT 1 FROM projects WHERE id = {project} FOR UPDATE", cancellation);
}
