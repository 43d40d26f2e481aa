using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>Lets somebody sign in again at once whom wrong passwords have locked out (解锁).</summary>
public sealed class UnlockPerson(IDbContextFactory<PerfBudgetContext> contexts, ILogger<UnlockPerson> log)
{
    /// <summary>What stands in the way; null where it is done, or nothing was locked.</summary>
    public async Task<string?> RunAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePeople);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Accounts.FirstOrDefaultAsync(account => account.Id == id, cancellation) is not { } account)
        {
            return "没有这个账号。";
        }

        (account.LockoutEnd, account.AccessFailedCount, account.ConcurrencyStamp) = (null, 0, Guid.NewGuid().ToString());
        await context.SaveChangesAsync(cancellation);
        log.LogWarning("{Administrator} 解锁了账号 {UserName}", viewer.UserName, account.UserName);
        return null;
    }
}
