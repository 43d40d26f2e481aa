using PerfBudget.Testing;
using PerfBudget.Testing.Mails;

namespace PerfBudget.Web.Tests.Pages.Mails;

/// <summary>The application with a mail server.</summary>
public sealed class MailingApplication(PostgresServer postgres) : RunningApplication(postgres)
{
    private MailServer? _server;

    internal MailServer Server => _server!;

    public override async Task InitializeAsync()
    {
        (_server, var settings) = await MailServer.StartWithSettingsAsync();
        foreach (var (key, value) in settings)
        {
            Settings[key] = value;
        }

        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
    }
}
