using FluentValidation;
using Microsoft.AspNetCore.Identity;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Validation;

namespace PerfBudget.UseCases.Accounts.Password;

/// <summary>A password as its owner changes it.</summary>
/// <param name="Current">The password of now.</param>
/// <param name="Wanted">The new one.</param>
/// <param name="Again">The new one once more.</param>
public sealed record PasswordEntry(string Current, string Wanted, string Again);

/// <summary>Changes one's own password, which ends all one's other sign-ins.</summary>
public sealed class ChangePassword(
    SignInManager<Account> signIn, PasswordQueue queue, IValidator<PasswordEntry> validator, ILogger<ChangePassword> log)
{
    /// <summary>What stands in the way; null where it is changed.</summary>
    public async Task<FieldProblems?> RunAsync(Viewer viewer, PasswordEntry entry, CancellationToken cancellation)
    {
        if (validator.Problems(entry) is { } problems)
        {
            return problems;
        }

        var people = signIn.UserManager;
        if (await people.FindByIdAsync(viewer.Id.ToString()) is not { } account)
        {
            return FieldProblems.Of(RefusalCode.NotFound, "账号已不存在。");
        }

        account.MustChangePassword = false;
        var result = await queue.RunAsync(() => people.ChangePasswordAsync(account, entry.Current, entry.Wanted), cancellation);
        if (!result.Succeeded)
        {
            var isCurrentWrong = result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
            return IdentityRefusals.At(isCurrentWrong ? nameof(entry.Current) : nameof(entry.Wanted), result);
        }

        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [SignInKinds.Of(SignInKinds.Password)]);
        log.LogInformation("{UserName} 修改了密码", account.UserName);
        return null;
    }
}
