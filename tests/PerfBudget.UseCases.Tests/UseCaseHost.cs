using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Persistence.Connection;
using PerfBudget.Testing;
using PerfBudget.UseCases.Accounts;
using Xunit;

namespace PerfBudget.UseCases.Tests;

/// <summary>The use cases on an empty database of their own, without a web server; no job runs unless a test starts it.</summary>
public class UseCaseHost(PostgresServer server) : TestHost, IAsyncLifetime
{
    private readonly FreshDatabase _database = new(server);
    private ServiceProvider? _services;

    /// <inheritdoc/>
    public override IServiceProvider Services => _services!;

    /// <summary>The configuration, set before the start.</summary>
    internal Dictionary<string, string?> Settings { get; } = [];

    public virtual async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build());
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddSingleton(TimeProvider.System);
        services.AddRecord(_ => _database.ApplicationConnectionString);
        services.AddIdentity();
        services.AddUseCases();
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public virtual async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _database.DisposeAsync();
    }
}
