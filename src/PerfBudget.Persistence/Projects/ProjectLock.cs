using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PerfBudget.Persistence.Projects;

/// <summary>The lock of a project: whoever writes anything that hangs on one holds it, so that two people never decide on the same state.
/// Who holds units too takes them first (<see cref="Units.OpenUnits"/>), several projects in the order of their identities.</summary>
public static class ProjectLock
{
    /// <summary>Begins a transaction that holds the project until it ends; of a project that does not exist nothing is held.</summary>
    public static async Task<IDbContextTransaction> BeginOnProjectAsync(this PerfBudgetContext context, Guid project, CancellationToken cancellation)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.LockProjectAsync(project, cancellation);
        return transaction;
    }

    /// <summary>Holds several projects until the end of the transaction, in the order in which everybody takes several.</summary>
    public static Task LockProjectsAsync(this PerfBudgetContext context, Guid[] projects, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"SELECT 1 FROM projects WHERE id = ANY({projects}) ORDER BY id FOR UPDATE", cancellation);

    /// <summary>Holds all projects of a unit until the end of the transaction.</summary>
    public static Task LockProjectsOfAsync(this PerfBudgetContext context, Guid unit, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"SELECT 1 FROM projects WHERE unit_id = {unit} ORDER BY id FOR UPDATE", cancellation);

    /// <summary>Holds the project until the end of the transaction that is under way.</summary>
    public static Task LockProjectAsync(this PerfBudgetContext context, Guid project, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"SELECT 1 FROM projects WHERE id = {project} FOR UPDATE", cancellation);
}
