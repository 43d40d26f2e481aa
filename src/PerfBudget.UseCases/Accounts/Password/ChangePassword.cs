using Microsoft.AspNetCore.Identity;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Accounts.Password;

/// <summary>Changes one's own password, which ends all one's other sign-ins.</summary>
public sealed class ChangePassword(SignInManager<Account> signIn, PasswordQueue queue, ILogger<ChangePassword> log)
{
    /// <summary>What stands in the way; nothing where it is changed.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(Viewer viewer, string current, string wanted, CancellationToken cancellation)
    {
        if (wanted == current)
        {
            return ["新密码与当前密码相同，请换一个。"];
        }

        var people = signIn.UserManager;
        if (await people.FindByIdAsync(viewer.Id.ToString()) is not { } account)
        {
            return ["账号已不存在。"];
        }

        account.MustChangePassword = false;
        var result = await queue.RunAsync(() => people.ChangePasswordAsync(account, current, wanted), cancellation);
        if (!result.Succeeded)
        {
            return [.. result.Errors.Select(error => error.Description)];
        }

        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [SignInKinds.Of(SignInKinds.Password)]);
        log.LogInformation("{UserName} 修改了密码", account.UserName);
        return [];
    }
}
