using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Testing;
using PerfBudget.Testing.Mails;
using PerfBudget.UseCases.Jobs;

namespace PerfBudget.UseCases.Tests.Mails;

/// <summary>The use cases with a mail server and the job that sends letters.</summary>
public sealed class MailingHost(PostgresServer postgres) : UseCaseHost(postgres)
{
    private MailServer? _server;
    private MailDelivery? _delivery;

    internal MailServer Server => _server!;

    public override async Task InitializeAsync()
    {
        (_server, var settings) = await MailServer.StartWithSettingsAsync();
        foreach (var (key, value) in settings)
        {
            Settings[key] = value;
        }

        await base.InitializeAsync();
        _delivery = ActivatorUtilities.CreateInstance<MailDelivery>(Services);
        await _delivery.StartAsync(CancellationToken.None);
    }

    public override async Task DisposeAsync()
    {
        await _delivery!.StopAsync(CancellationToken.None);
        _delivery.Dispose();
        await base.DisposeAsync();
        await Server.DisposeAsync();
    }
}
