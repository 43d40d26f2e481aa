using PerfBudget.Testing;

namespace PerfBudget.Web.Tests.Pages.Mails;

/// <summary>The application with a mail server.</summary>
public sealed class MailingApplication(PostgresServer postgres) : RunningApplication(postgres)
{
    private MailServer? _server;

    internal MailServer Server => _server!;

    public override async Task InitializeAsync()
    {
        _server = await MailServer.StartAsync(new MailServerWish("starttls", "jixiao", "secret-of-the-post"));
        foreach (var (key, value) in new[]
        {
            ("Host", "localhost"), ("Port", $"{_server.Port}"), ("Security", "starttls"), ("UserName", "jixiao"), ("Password", "secret-of-the-post"),
            ("CertificateFile", _server.CertificateFile), ("From", "jixiao@finance.example"), ("BaseUrl", "https://jixiao.example/"),
        })
        {
            Settings["PerfBudget:Mail:" + key] = value;
        }

        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
    }
}
