using Microsoft.EntityFrameworkCore;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Accounts.FirstAccounts;

/// <summary>Sees to it before the first request that somebody can sign in.</summary>
internal sealed class AccountStart(IServiceProvider services, IConfiguration configuration, IHostEnvironment environment) : IHostedService
{
    // Any number that nothing else in this database locks: of several instances one creates.
    private const long LockNumber = 0x50_65_72_66_41;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Asked for here and not by the constructor, because the database is known only once the start has begun.
        await using var scope = services.CreateAsyncScope();
        await using var turn = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PerfBudgetContext>>().CreateDbContextAsync(cancellationToken);
        await turn.Database.OpenConnectionAsync(cancellationToken);
        await turn.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({LockNumber})", cancellationToken);
        try
        {
            await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().RunAsync(cancellationToken);
            if (environment.IsDevelopment() && configuration.GetValue("PerfBudget:DemonstrationAccounts", defaultValue: true))
            {
                await scope.ServiceProvider.GetRequiredService<DemonstrationAccounts>().RunAsync(cancellationToken);
            }
        }
        finally
        {
            await turn.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({LockNumber})", CancellationToken.None);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
