using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Testing;
using Xunit;

namespace PerfBudget.Web.Tests;

/// <summary>The application on a port of its own with an empty database: for a client as well as for a browser.</summary>
public class RunningApplication(PostgresServer server) : IAsyncLifetime
{
    private readonly FreshDatabase _database = new(server);
    private readonly TemporaryFolder _folder = new();
    private Host? _host;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The address for a browser, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The application's own use cases, for what a test has to arrange.</summary>
    public IServiceProvider Services => _host!.Services;

    public virtual async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _host = new Host(_database, _folder);
        _host.UseKestrel(0);
        _host.StartServer();
        Address = _host.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _host!.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class Host(FreshDatabase database, TemporaryFolder folder) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("PerfBudget:DataFolder", folder.Path);
            builder.UseSetting("PerfBudget:LoadSamples", "false");
            builder.UseSetting("ConnectionStrings:PerfBudget", database.ApplicationConnectionString);
            builder.UseSetting("ConnectionStrings:PerfBudgetOwner", database.OwnerConnectionString);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, FailingAddress>().AddSingleton<IStartupFilter, TestPerson>());
        }
    }
}
