using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Testing;

/// <summary>Whatever holds the services of a test: the use cases alone, or the whole application.</summary>
public abstract class TestHost
{
    /// <summary>The use cases and all that they work with.</summary>
    public abstract IServiceProvider Services { get; }

    /// <summary>The day by the clock of the services.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime);

    /// <summary>A new context on the test's database.</summary>
    public async Task<PerfBudgetContext> OpenDatabaseAsync() =>
        await Services.GetRequiredService<IDbContextFactory<PerfBudgetContext>>().CreateDbContextAsync();

    /// <summary>Makes an account without a password.</summary>
    public async Task<Account> AccountAsync(string userName, params (Role Role, Guid? Unit)[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var account = new Account(userName, "试" + userName, DateTimeOffset.UtcNow) { LockoutEnabled = true };
        account.NormalizedUserName = scope.ServiceProvider.GetRequiredService<UserManager<Account>>().NormalizeName(userName);
        await using var context = await OpenDatabaseAsync();
        context.Accounts.Add(account);
        context.Memberships.AddRange(roles.Select(held => Membership.Create(account.Id, held.Role, held.Unit)));
        await context.SaveChangesAsync();
        return account;
    }
}
