using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>Closes an account, or opens it again; what the person has done stays on record.</summary>
public sealed class DisablePerson(IDbContextFactory<PerfBudgetContext> contexts, ILogger<DisablePerson> log)
{
    /// <summary>What stands in the way; null where it is done.</summary>
    public async Task<string?> RunAsync(Viewer viewer, Guid id, bool disable, CancellationToken cancellation)
    {
        viewer.Require(UseCase.ManagePeople);
        if (disable && id == viewer.Id)
        {
            return "不能停用自己的账号。"; // and so an administrator always remains
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Accounts.FirstOrDefaultAsync(account => account.Id == id, cancellation) is not { } account)
        {
            return "没有这个账号。";
        }

        account.IsDisabled = disable;
        account.SecurityStamp = Guid.NewGuid().ToString("N"); // no sign-in survives
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        await context.SaveChangesAsync(cancellation);
        log.LogWarning("{Administrator} {Did}了账号 {UserName}", viewer.UserName, disable ? "停用" : "启用", account.UserName);
        return null;
    }
}
