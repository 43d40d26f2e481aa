using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using PerfBudget.Domain.Mails;

namespace PerfBudget.UseCases.Mails;

/// <summary>
/// Hands one letter to the mail server, on a connection of its own. It never goes on unencrypted where encryption was asked for.
/// </summary>
public sealed class SendBySmtp(MailSetup setup, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // A line with an encoded word has at most 76 characters (RFC 2047).
    private static readonly FormatOptions Format = new() { MaxLineLength = 76 };

    /// <summary>Returns once the server has taken the letter.</summary>
    /// <exception cref="MailRefusedException">It has not.</exception>
    public async Task RunAsync(Mail mail, CancellationToken cancellation)
    {
        var server = setup.Settings ?? throw new MailRefusedException("没有配置邮件服务器");
        using var limit = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        using var client = new SmtpClient
        {
            CheckCertificateRevocation = false, // offices reach their mail server, not the authorities' lists
            ServerCertificateValidationCallback = server.CertificateFile is { } file ? MailAuthority.Of(file) : null,
        };
        try
        {
            await client.ConnectAsync(server.Host, server.Port, SecurityOf(server), either.Token);
            await HandOverAsync(client, server, mail, limit.Token); // once begun it is brought to its end: half a talk leaves open whether the letter was taken
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MailRefusedException($"邮件服务器 {server.Host}:{server.Port} 超时：{Patience.TotalSeconds:0} 秒没有办完，请核对网络、防火墙和端口");
        }
        catch (Exception problem) when (MailProblems.Told(problem, server) is { } told)
        {
            throw told;
        }
    }

    private async Task HandOverAsync(SmtpClient client, MailSettings server, Mail mail, CancellationToken cancellation)
    {
        if (server is { UserName: { } user, Password: { } password })
        {
            if (!client.Capabilities.HasFlag(SmtpCapabilities.Authentication))
            {
                throw new MailRefusedException("邮件服务器不接受用户名和密码登录，请核对端口和 Security");
            }

            await client.AuthenticateAsync(user, password, cancellation);
        }

        var message = MailText.Of(mail, server.From, clock.GetUtcNow());
        await client.SendAsync(Format, message, new MailboxAddress("", server.From), [new MailboxAddress("", mail.To)], cancellation);
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException)
        {
            // The letter is taken; how the server hangs up does not matter.
        }
    }

    private static SecureSocketOptions SecurityOf(MailSettings server) => server.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
