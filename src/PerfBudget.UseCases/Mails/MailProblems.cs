using System.Net.Sockets;
using System.Security.Cryptography;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace PerfBudget.UseCases.Mails;

/// <summary>What MailKit reports, as a sentence that tells an administrator what to look at. No sentence holds a password.</summary>
internal static class MailProblems
{
    /// <summary>The problem as it is told; null for one that is no matter of the server or the network.</summary>
    public static MailRefusedException? Told(Exception problem, MailSettings server) => problem switch
    {
        AuthenticationException or ServiceNotAuthenticatedException =>
            Refused($"登录认证失败，请核对 UserName 和 Password；邮件服务器不接受（登录）：{problem.Message}", problem),
        SmtpCommandException refused => new MailRefusedException(
            $"邮件服务器不接受（{Part(refused)}）：{(int)refused.StatusCode} {refused.Message}", IsForGood(refused), refused),
        NotSupportedException when server.Security == MailSecurity.StartTls => Refused("邮件服务器不支持 STARTTLS，没有用明文发送", problem),
        NotSupportedException => Refused($"邮件服务器不支持所需的功能（{problem.Message}）", problem),
        SslHandshakeException or CryptographicException =>
            Refused($"邮件服务器的加密连接或证书不可信，请核对 Security 和 CertificateFile（{FirstLine(problem)}）", problem),
        SmtpProtocolException => Refused($"对方不像邮件服务器，或中断了连接，请核对端口和 Security（{problem.Message}）", problem),
        SocketException or IOException =>
            Refused($"连不上邮件服务器 {server.Host}:{server.Port}：{Why(problem)}（{problem.Message}）", problem),
        _ => null,
    };

    private static MailRefusedException Refused(string sentence, Exception problem) => new(sentence, cause: problem);

    // A refused recipient or text is refused every time; a refused sender or command may be a matter of the settings.
    private static bool IsForGood(SmtpCommandException refused) =>
        (int)refused.StatusCode >= 500
        && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;

    private static string Part(SmtpCommandException refused) => refused.ErrorCode switch
    {
        SmtpErrorCode.SenderNotAccepted => "发件人",
        SmtpErrorCode.RecipientNotAccepted => "收件人",
        SmtpErrorCode.MessageNotAccepted => "正文",
        _ => "命令",
    };

    private static string FirstLine(Exception problem) => problem.Message.Split('\n')[0].Trim();

    private static string Why(Exception problem) => (problem as SocketException ?? problem.InnerException as SocketException)?.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "连接被拒绝，请核对主机名、端口，服务器是否已启动",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "找不到这个主机，请核对主机名和本机的 DNS",
        SocketError.TimedOut => "连接超时，请核对网络、防火墙和端口",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "网络不通，请核对本机的网络和防火墙",
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => "连接中途被断开，请核对端口和 Security",
        _ => "连接出错",
    };
}
