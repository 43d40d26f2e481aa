using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace PerfBudget.Persistence.Connection;

/// <summary>The record: contexts on one database.</summary>
public static class RecordRegistration
{
    /// <summary>Registers a data source and a factory of contexts, with every registered <see cref="IInterceptor"/>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="connectionString">Asked once, when the first context is made.</param>
    public static void AddRecord(this IServiceCollection services, Func<IServiceProvider, string> connectionString)
    {
        services.AddSingleton(provider => NpgsqlDataSource.Create(connectionString(provider)));
        services.AddPooledDbContextFactory<PerfBudgetContext>((provider, options) => options
            .UsePerfBudget(provider.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(provider.GetServices<IInterceptor>()));
    }
}
