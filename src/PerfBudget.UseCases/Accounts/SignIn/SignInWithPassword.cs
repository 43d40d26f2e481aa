using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Accounts.SignIn;

/// <summary>
/// Signs somebody in by user name and password. A try is taken before the password is looked at, in one statement, so that
/// many at once are no more tries than one after the other; and an unknown name costs the same statements and the same work.
/// </summary>
public sealed class SignInWithPassword(
    IDbContextFactory<PerfBudgetContext> contexts, SignInManager<Account> signIn, IPasswordHasher<Account> hasher, DecoyPassword decoy,
    PasswordQueue queue, IHostEnvironment environment, TimeProvider clock, ILogger<SignInWithPassword> log)
{
    /// <summary>Whether the person is signed in now. Why not is told to nobody.</summary>
    public async Task<bool> RunAsync(string userName, string password, CancellationToken cancellation)
    {
        var people = signIn.UserManager;
        var mayTry = await TakeTryAsync(people.NormalizeName(userName), cancellation);
        var account = await people.FindByNameAsync(userName);
        var check = await queue.RunAsync(() => Task.FromResult(hasher.VerifyHashedPassword(
            account ?? decoy.Account, account?.PasswordHash ?? decoy.Hash, password)), cancellation);
        if (account is null || !mayTry || check == PasswordVerificationResult.Failed || !IsOpen(account))
        {
            log.LogWarning("登录失败：{UserName}", Written(userName));
            return false;
        }

        account.PasswordHash = check == PasswordVerificationResult.SuccessRehashNeeded ? hasher.HashPassword(account, password) : account.PasswordHash;
        (account.AccessFailedCount, account.LockoutEnd, account.LastSignInAt) = (0, null, clock.GetUtcNow());
        if (!(await people.UpdateAsync(account)).Succeeded)
        {
            return false; // changed at this very moment, perhaps disabled
        }

        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [SignInKinds.Of(SignInKinds.Password)]);
        log.LogInformation("登录：{UserName}", account.UserName);
        return true;
    }

    private async Task<bool> TakeTryAsync(string name, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + AccountRules.Lockout;
        const int last = AccountRules.TriesBeforeLockout - 1;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Accounts
            .Where(account => account.NormalizedUserName == name && (account.LockoutEnd == null || account.LockoutEnd <= now))
            .ExecuteUpdateAsync(change => change
                .SetProperty(account => account.LockoutEnd, account => account.AccessFailedCount >= last ? until : null)
                .SetProperty(account => account.AccessFailedCount, account => account.AccessFailedCount >= last ? 0 : account.AccessFailedCount + 1), cancellation) == 1;
    }

    private bool IsOpen(Account account) => !account.IsDisabled && (!account.IsDemonstration || environment.IsDevelopment());

    // What somebody typed goes into the log on one line.
    private static string Written(string text) =>
        string.Concat(text.Take(AccountRules.UserNameLength).Select(character => char.IsControl(character) ? '?' : character));
}
