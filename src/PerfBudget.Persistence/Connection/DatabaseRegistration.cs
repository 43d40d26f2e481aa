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
        services.AddRecord(provider => provider.GetRequiredService<DatabaseAddress>().Application);
        services.AddSingleton<DatabaseProbe>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }
}
