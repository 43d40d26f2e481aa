using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Text;
using PerfBudget.Domain.Mails;

namespace PerfBudget.UseCases.Mails;

/// <summary>Hands one letter to the mail server (RFC 5321), on a connection of its own. It never goes on unencrypted where encryption was asked for.</summary>
public sealed class SendBySmtp(MailSetup setup, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Returns once the server has taken the letter.</summary>
    /// <exception cref="MailRefusedException">It has not.</exception>
    public async Task RunAsync(Mail mail, CancellationToken cancellation)
    {
        var server = setup.Settings ?? throw new MailRefusedException("没有配置邮件服务器");
        using var limit = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            await using var line = await SmtpLine.OpenAsync(server.Host, server.Port, either.Token);
            await TalkAsync(line, server, mail, limit.Token); // once begun it is brought to its end: half a talk leaves open whether the letter was taken
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MailRefusedException($"邮件服务器 {server.Host}:{server.Port} 超时：{Patience.TotalSeconds:0} 秒没有办完，请核对网络、防火墙和端口");
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            throw new MailRefusedException($"连不上邮件服务器 {server.Host}:{server.Port}：{Why(problem)}（{problem.Message}）", cause: problem);
        }
        catch (Exception problem) when (problem is AuthenticationException or CryptographicException)
        {
            throw new MailRefusedException($"邮件服务器的加密连接或证书不可信，请核对 Security 和 CertificateFile（{problem.Message}）", cause: problem);
        }
    }

    private async Task TalkAsync(SmtpLine line, MailSettings server, Mail mail, CancellationToken cancellation)
    {
        if (server.Security == MailSecurity.Tls)
        {
            await line.EncryptAsync(server.Host, server.CertificateFile, cancellation);
        }

        await AnswerAsync(line, 220, "接通", cancellation);
        var abilities = await GreetAsync(line, cancellation);
        if (server.Security == MailSecurity.StartTls)
        {
            if (!abilities.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
            {
                throw new MailRefusedException("邮件服务器不支持 STARTTLS，没有用明文发送");
            }

            await AskAsync(line, "STARTTLS", 220, "STARTTLS", cancellation);
            await line.EncryptAsync(server.Host, server.CertificateFile, cancellation);
            abilities = await GreetAsync(line, cancellation);
        }

        if (server is { UserName: { } user, Password: { } password })
        {
            await SignInAsync(line, abilities, user, password, cancellation);
        }

        await AskAsync(line, $"MAIL FROM:<{server.From}>", 250, "发件人", cancellation);
        await AskAsync(line, $"RCPT TO:<{mail.To}>", 250, "收件人", cancellation, isForGood: true);
        await AskAsync(line, "DATA", 354, "正文", cancellation);
        await AskAsync(line, MailText.Of(mail, server.From, clock.GetUtcNow()) + ".", 250, "正文", cancellation, isForGood: true);
        try
        {
            await line.SayAsync("QUIT", cancellation);
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException)
        {
            // The letter is taken; how the server hangs up does not matter.
        }
    }

    private static async Task<IReadOnlyList<string>> GreetAsync(SmtpLine line, CancellationToken cancellation)
    {
        var name = System.Net.Dns.GetHostName();
        return await AskAsync(line, "EHLO " + (name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.') ? name : "localhost"), 250, "EHLO", cancellation);
    }

    private static async Task SignInAsync(SmtpLine line, IReadOnlyList<string> abilities, string user, string password, CancellationToken cancellation)
    {
        var ways = abilities.FirstOrDefault(ability => ability.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase))?.ToUpperInvariant().Split(' ') ?? [];
        if (ways.Contains("PLAIN"))
        {
            await AskAsync(line, "AUTH PLAIN " + Base64($"\0{user}\0{password}"), 235, "登录", cancellation);
        }
        else if (ways.Contains("LOGIN"))
        {
            await AskAsync(line, "AUTH LOGIN", 334, "登录", cancellation);
            await AskAsync(line, Base64(user), 334, "登录", cancellation);
            await AskAsync(line, Base64(password), 235, "登录", cancellation);
        }
        else
        {
            throw new MailRefusedException("邮件服务器不接受用户名和密码登录（AUTH PLAIN、LOGIN 都没有）");
        }
    }

    private static async Task<IReadOnlyList<string>> AskAsync(
        SmtpLine line, string command, int expected, string part, CancellationToken cancellation, bool isForGood = false)
    {
        await line.SayAsync(command, cancellation);
        return await AnswerAsync(line, expected, part, cancellation, isForGood);
    }

    // What was asked is not told: it may be the password.
    private static async Task<IReadOnlyList<string>> AnswerAsync(SmtpLine line, int expected, string part, CancellationToken cancellation, bool isForGood = false)
    {
        var (code, lines) = await line.HearAsync(cancellation);
        return code == expected || (expected == 250 && code == 251)
            ? lines
            : throw new MailRefusedException($"{(IsOfSignIn(code) ? "登录认证失败，请核对 UserName 和 Password；" : "")}邮件服务器不接受（{part}）：{code} {string.Join(' ', lines)}", isForGood && code >= 500);
    }

    // RFC 4954: the password is wrong, sign-in is wanted, or another way of it.
    private static bool IsOfSignIn(int code) => code is 530 or 534 or 535;

    private static string Why(Exception problem) => (problem as SocketException ?? problem.InnerException as SocketException)?.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "连接被拒绝，请核对主机名、端口，服务器是否已启动",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "找不到这个主机，请核对主机名和本机的 DNS",
        SocketError.TimedOut => "连接超时，请核对网络、防火墙和端口",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "网络不通，请核对本机的网络和防火墙",
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => "连接中途被断开，请核对端口和 Security",
        _ => "连接出错",
    };

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
