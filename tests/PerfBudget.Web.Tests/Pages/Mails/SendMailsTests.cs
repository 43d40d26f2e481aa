using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PerfBudget.Domain.Mails;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Testing;
using PerfBudget.UseCases.Mails;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Mails;

/// <summary>The outbox against a real SMTP server.</summary>
[Collection(WebTests.Name)]
public sealed class SendMailsTests(FreshDatabase database) : IClassFixture<FreshDatabase>, IAsyncLifetime
{
    private const string To = "chen@school.example";

    private readonly TestClock _clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    public async Task InitializeAsync()
    {
        await using var context = new Contexts(database).CreateDbContext();
        await context.Mails.ExecuteDeleteAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_letter_arrives_as_it_was_written()
    {
        await using var server = await MailServer.StartAsync();
        const string subject = "退回修改：门诊设备更新及信息系统运行维护项目（第一期）😀申报表", text = "陈老师：\n\n.请修改“数量指标”。\n<b>1 < 2</b>\n";
        var id = await WriteAsync(subject, text);

        (await Sender(Settings(server)).RunAsync(CancellationToken.None)).ShouldBe(1);

        var mail = await server.NextAsync();
        (mail.From, mail.To.Single(), mail.Subject).ShouldBe(("jixiao@finance.example", To, subject));
        mail.Text.ShouldBe(text.ReplaceLineEndings("\r\n"));
        mail.Header("Message-ID").ShouldBe($"<{id:N}@finance.example>");
        mail.Header("Date").ShouldBe("Mon, 02 Mar 2026 08:00:00 +0000");
        mail.Raw.Split("\r\n").ShouldAllBe(line => line.Length <= 76 && line.All(char.IsAscii));
        (await OnlyAsync()).SentAt.ShouldBe(_clock.Now);
    }

    [Fact]
    public async Task What_people_write_cannot_add_a_line_to_the_head()
    {
        await using var server = await MailServer.StartAsync();
        await WriteAsync("退回\r\nBcc: li@school.example\r\n\r\n正文", "正文");

        await Sender(Settings(server)).RunAsync(CancellationToken.None);

        var mail = await server.NextAsync();
        mail.Head.ShouldNotContain("Bcc");
        mail.Head.Split("\r\n").Count(line => line[0] != ' ').ShouldBe(9);
        mail.To.ShouldBe([To]);
    }

    [Theory]
    [InlineData("starttls", "PLAIN")]
    [InlineData("starttls", "LOGIN")]
    [InlineData("tls", "PLAIN")]
    public async Task A_server_that_asks_for_encryption_and_a_password_is_given_both(string security, string method)
    {
        await using var server = await MailServer.StartAsync(new MailServerWish(security, "jixiao", "云水谣 2026", Methods: [method]));
        await WriteAsync();

        await Sender(Settings(server) with
        {
            Security = security == "tls" ? MailSecurity.Tls : MailSecurity.StartTls, UserName = "jixiao", Password = "云水谣 2026", CertificateFile = server.CertificateFile,
        }).RunAsync(CancellationToken.None);

        var mail = await server.NextAsync();
        (mail.Secure.GetBoolean(), mail.User).ShouldBe((true, "jixiao"));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_believed()
    {
        await using var server = await MailServer.StartAsync(new MailServerWish("tls"));
        await WriteAsync();

        await Sender(Settings(server) with { Security = MailSecurity.Tls }).RunAsync(CancellationToken.None);

        (await OnlyAsync()).LastError!.ShouldContain("证书不可信");
        server.Rest().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_sent_in_clear_where_encryption_was_asked_for()
    {
        await using var server = await MailServer.StartAsync();
        await WriteAsync();

        await Sender(Settings(server) with { Security = MailSecurity.StartTls }).RunAsync(CancellationToken.None);

        (await OnlyAsync()).LastError.ShouldBe("邮件服务器不支持 STARTTLS，没有用明文发送");
        server.Rest().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_password_is_told_without_the_password_and_tried_again_later()
    {
        await using var server = await MailServer.StartAsync(new MailServerWish("starttls", "jixiao", "right"));
        await WriteAsync();

        await Sender(Settings(server) with
        {
            Security = MailSecurity.StartTls, UserName = "jixiao", Password = "wrong-secret", CertificateFile = server.CertificateFile,
        }).RunAsync(CancellationToken.None);

        var mail = await OnlyAsync();
        mail.LastError!.ShouldStartWith("登录认证失败");
        mail.LastError!.ShouldContain("535");
        mail.LastError!.ShouldNotContain("wrong-secret");
        mail.NextTryAt.ShouldBe(_clock.Now.AddMinutes(1));
    }

    [Fact]
    public async Task While_the_server_is_down_letters_wait_and_go_out_once_it_is_back()
    {
        var server = await MailServer.StartAsync();
        var (port, settings) = (server.Port, Settings(server));
        await server.DisposeAsync();
        await WriteAsync();

        (await Sender(settings).RunAsync(CancellationToken.None)).ShouldBe(0);
        var waiting = await OnlyAsync();
        (waiting.Tries, waiting.SentAt, waiting.NextTryAt).ShouldBe((1, null, _clock.Now.AddMinutes(1)));
        waiting.LastError!.ShouldStartWith("连不上邮件服务器 localhost:");
        waiting.LastError!.ShouldContain("连接被拒绝");

        await using var back = await MailServer.StartAsync(new MailServerWish(Port: port));
        (await Sender(settings).RunAsync(CancellationToken.None)).ShouldBe(0); // not yet
        _clock.Now += TimeSpan.FromMinutes(1);
        (await Sender(settings).RunAsync(CancellationToken.None)).ShouldBe(1);
        (await Sender(settings).RunAsync(CancellationToken.None)).ShouldBe(0);

        (await back.NextAsync()).To.ShouldBe([To]);
        back.Rest().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_given_up_at_once_and_holds_up_nobody()
    {
        await using var server = await MailServer.StartAsync(new MailServerWish(Refuse: "gone@school.example"));
        var gone = await WriteAsync(to: "gone@school.example");
        _clock.Now += TimeSpan.FromSeconds(1);
        await WriteAsync();

        (await Sender(Settings(server)).RunAsync(CancellationToken.None)).ShouldBe(1);

        await using var context = new Contexts(database).CreateDbContext();
        var given = await context.Mails.SingleAsync(mail => mail.Id == gone);
        given.IsGivenUp.ShouldBeTrue();
        given.LastError!.ShouldContain("550 no such mailbox");
    }

    [Fact]
    public async Task Two_instances_send_each_letter_once()
    {
        await using var server = await MailServer.StartAsync();
        for (var n = 0; n < 24; n++)
        {
            await WriteAsync();
        }

        var sent = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Sender(Settings(server)).RunAsync(CancellationToken.None)));

        sent.Sum().ShouldBe(24);
        var ids = new List<string>();
        for (var n = 0; n < 24; n++)
        {
            ids.Add((await server.NextAsync()).Header("Message-ID"));
        }

        ids.Distinct().Count().ShouldBe(24);
        server.Rest().ShouldBeEmpty();
    }

    private static MailSettings Settings(MailServer server) =>
        new("localhost", server.Port, MailSecurity.None, null, null, null, "jixiao@finance.example", "https://jixiao.example", new TimeOnly(8, 0));

    private SendMails Sender(MailSettings settings) =>
        new(new Contexts(database), new SendBySmtp(new MailSetup(settings, null), _clock), _clock, NullLogger<SendMails>.Instance);

    private async Task<Guid> WriteAsync(string subject = "主题", string text = "正文", string to = To)
    {
        await using var context = new Contexts(database).CreateDbContext();
        var account = new Account("chen" + Guid.NewGuid().ToString("N")[..8], "陈老师", _clock.Now);
        account.NormalizedUserName = account.UserName!.ToUpperInvariant();
        var mail = new Mail(account.Id, to, subject, text, _clock.Now);
        context.AddRange(account, mail);
        await context.SaveChangesAsync();
        return mail.Id;
    }

    private async Task<Mail> OnlyAsync()
    {
        await using var context = new Contexts(database).CreateDbContext();
        return await context.Mails.SingleAsync();
    }
}
