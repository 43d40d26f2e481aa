using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Accounts.FirstAccounts;

/// <summary>Where there is no administrator yet, makes one with a random one-time password, which is said once in the log.</summary>
public sealed class FirstAdministrator(
    IDbContextFactory<PerfBudgetContext> contexts, UserManager<Account> people, TimeProvider clock, ILogger<FirstAdministrator> log)
{
    /// <summary>The user name (用户名) of the first administrator.</summary>
    public const string UserName = "admin";

    /// <summary>Creates the account. Does nothing where there is an administrator, or where the user name is taken.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var isThere = await context.Memberships.AnyAsync(held => held.Role == Role.Administrator
            && context.Accounts.Any(account => account.Id == held.PersonId && !account.IsDemonstration), cancellation);
        if (isThere || await people.FindByNameAsync(UserName) is not null)
        {
            return;
        }

        var password = OneTimePassword.New();
        var account = new Account(UserName, "系统管理员", clock.GetUtcNow()) { MustChangePassword = true };
        account.PasswordHash = people.PasswordHasher.HashPassword(account, password);
        account.NormalizedUserName = people.NormalizeName(UserName);
        account.LockoutEnabled = true;
        context.Accounts.Add(account);
        context.Memberships.Add(Membership.Create(account.Id, Role.Administrator, unit: null));
        await context.SaveChangesAsync(cancellation);
        log.LogWarning("已创建管理员 {UserName}，一次性密码 {Password}（只显示这一次，首次登录时须修改）", UserName, password);
    }
}
