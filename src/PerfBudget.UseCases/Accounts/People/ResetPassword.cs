using Microsoft.AspNetCore.Identity;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Accounts.People;

/// <summary>Gives somebody a one-time password in place of a forgotten one; ends all sign-ins and a lockout.</summary>
public sealed class ResetPassword(UserManager<Account> people, ILogger<ResetPassword> log)
{
    /// <summary>The one-time password, told now and never again; null where there is no such account.</summary>
    public async Task<string?> RunAsync(Viewer viewer, Guid id)
    {
        viewer.Require(UseCase.ManagePeople);
        if (await people.FindByIdAsync(id.ToString()) is not { IsDemonstration: false } account)
        {
            return null;
        }

        var password = OneTimePassword.New();
        account.PasswordHash = people.PasswordHasher.HashPassword(account, password);
        (account.MustChangePassword, account.AccessFailedCount, account.LockoutEnd) = (true, 0, null);
        if (!(await people.UpdateSecurityStampAsync(account)).Succeeded)
        {
            return null;
        }

        log.LogWarning("{Administrator} 重置了 {UserName} 的密码", viewer.UserName, account.UserName);
        return password;
    }
}
