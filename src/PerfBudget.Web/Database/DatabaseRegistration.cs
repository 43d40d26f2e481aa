using PerfBudget.Persistence;

namespace PerfBudget.Web.Database;

internal static class DatabaseRegistration
{
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
