using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Testing;
using Xunit;

namespace PerfBudget.Web.Tests;

/// <summary>The application on a port of its own with an empty database: for a client as well as for a browser.</summary>
public class RunningApplication(PostgresServer server) : TestHost, IAsyncLifetime
{
    private readonly FreshDatabase _database = new(server);
    private readonly TemporaryFolder _folder = new();
    private Host? _host;

    /// <summary>Signed in as somebody who reviews all units and administers; a browser opens pages as the same person.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Signed in as nobody.</summary>
    public HttpClient Stranger { get; private set; } = null!;

    /// <summary>The address for a browser, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What the running application works with.</summary>
    public override IServiceProvider Services => _host!.Services;

    /// <summary>Signs in to the database as the role that owns the schema.</summary>
    internal string OwnerConnectionString => _database.OwnerConnectionString;

    /// <summary>Set before the start, for a class of tests that wants the application otherwise.</summary>
    internal Dictionary<string, string> Settings { get; } = new()
    {
        ["PerfBudget:LoadSamples"] = "false",
        ["PerfBudget:DemonstrationAccounts"] = "false",
    };

    /// <summary>Registers services in place of the application's own, set before a start.</summary>
    internal Action<IServiceCollection> Replacements { get; set; } = _ => { };

    /// <summary>The environment, set before a start.</summary>
    internal string Environment { get; set; } = "Development";

    public virtual async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await StartAsync();
    }

    /// <summary>A client that is signed in with an account.</summary>
    public async Task<HttpClient> ClientOfAsync(Account account)
    {
        // Who asks before sending a large body waits for the answer, on a busy machine too; usually it is sent after a second all the same.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = Browser.Patience };
        handler.CookieContainer.Add(new Uri(Address), await SignIns.CookieForAsync(Services, account));
        return new HttpClient(handler) { BaseAddress = new Uri(Address) };
    }

    /// <summary>A client that nobody has signed in with, with cookies of its own.</summary>
    public HttpClient NewStranger() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };

    /// <summary>Starts the application, or starts it anew with the same database.</summary>
    internal async Task StartAsync()
    {
        if (_host is not null)
        {
            await StopAsync();
        }

        _host = new Host(_database, _folder, Settings, Environment, Replacements);
        _host.UseKestrel(0);
        _host.StartServer();
        Address = _host.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        Stranger = NewStranger();
        await using var context = await OpenDatabaseAsync();
        var tester = await context.Accounts.FirstOrDefaultAsync(account => account.UserName == "tester")
            ?? await AccountAsync("tester", (Role.Reviewer, null), (Role.Administrator, null));
        Client = await ClientOfAsync(tester);
        SignIns.Remember(new Uri(Address), await SignIns.CookieForAsync(Services, tester));
    }

    public virtual async Task DisposeAsync()
    {
        await StopAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StopAsync()
    {
        SignIns.Forget(new Uri(Address));
        Client.Dispose();
        Stranger.Dispose();
        await _host!.DisposeAsync();
    }

    private sealed class Host(
        FreshDatabase database, TemporaryFolder folder, Dictionary<string, string> settings, string environment, Action<IServiceCollection> replacements)
        : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(environment);
            builder.UseSetting("PerfBudget:DataFolder", folder.Path);
            builder.UseSetting("ConnectionStrings:PerfBudget", database.ApplicationConnectionString);
            builder.UseSetting("ConnectionStrings:PerfBudgetOwner", database.OwnerConnectionString);
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, FailingAddress>());
            builder.ConfigureServices(replacements);
        }
    }
}
