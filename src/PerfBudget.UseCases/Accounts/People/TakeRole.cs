using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>Takes a role from somebody.</summary>
public sealed class TakeRole(IDbContextFactory<PerfBudgetContext> contexts, ILogger<TakeRole> log)
{
    /// <summary>What stands in the way; null where it is done.</summary>
    public async Task<string?> RunAsync(Viewer viewer, Guid id, Guid membership, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePeople);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Memberships.FirstOrDefaultAsync(held => held.Id == membership && held.PersonId == id, cancellation) is not { } held)
        {
            return null; // already taken
        }

        if (held.Role == Role.Administrator && id == viewer.Id)
        {
            return "不能取消自己的管理员角色。"; // and so an administrator always remains
        }

        context.Memberships.Remove(held);
        await context.SaveChangesAsync(cancellation);
        log.LogWarning("{Administrator} 取消 {Person} 的角色{Role}，单位 {Unit}", viewer.UserName, id, held.Role.Term(), held.UnitId);
        return null;
    }
}
