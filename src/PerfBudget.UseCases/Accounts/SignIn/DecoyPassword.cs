using Microsoft.AspNetCore.Identity;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Accounts.SignIn;

/// <summary>What the password of an account that does not exist is checked against, so that its answer takes as long.</summary>
public sealed class DecoyPassword
{
    /// <summary>Made as every password is, of a random text.</summary>
    public DecoyPassword(IServiceProvider services, TimeProvider clock)
    {
        using var scope = services.CreateScope();
        Account = new Account("nobody", "nobody", clock.GetUtcNow());
        Hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(Account, Guid.NewGuid().ToString());
    }

    internal Account Account { get; }

    internal string Hash { get; }
}
