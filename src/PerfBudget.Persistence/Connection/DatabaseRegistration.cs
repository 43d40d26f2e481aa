using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using PerfBudget.Persistence;

namespace PerfBudget.Persistence.Connection;

/// <summary>Registers the record: the server, its address, contexts, health.</summary>
public static class DatabaseRegistration
{
    /// <summary>Registers it; the configuration says which server.</summary>
    public static void AddDatabase(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseAddress>();
        services.AddSingleton<DatabaseLifetime>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<DatabaseLifetime>());
        services.AddSingleton(provider => NpgsqlDataSource.Create(provider.GetRequiredService<DatabaseAddress>().Application));
        services.AddPooledDbContextFactory<PerfBudgetContext>((provider, options) => options
            .UsePerfBudget(provider.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(provider.GetServices<IInterceptor>()));
        services.AddSingleton<DatabaseProbe>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }
}
