using System.Globalization;
using PerfBudget.Domain.Mails;

namespace PerfBudget.UseCases.Mails;

/// <summary>How the way to the mail server is kept from listeners.</summary>
public enum MailSecurity
{
    /// <summary>Not at all: for a server on the same machine or network.</summary>
    None,

    /// <summary>STARTTLS, and nothing is sent to a server that does not offer it.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}

/// <summary>The server that takes the letters, as the administrator named it.</summary>
/// <param name="Host">The name or the IP address of the mail server.</param>
/// <param name="Port">The port, from 1 to 65535.</param>
/// <param name="Security">How the connection is encrypted.</param>
/// <param name="UserName">用户名 at the mail server; null where nobody signs in there.</param>
/// <param name="Password">The password at the mail server; null where nobody signs in there.</param>
/// <param name="CertificateFile">A PEM file with the authority of the server's certificate; null to trust the machine's own list.</param>
/// <param name="From">The e-mail address of the sender (发件人).</param>
/// <param name="BaseUrl">Where people open the application, without a slash at its end: what the links in letters begin with.</param>
/// <param name="DailyAt">When the daily reminders are written, by the clock of the machine.</param>
public sealed record MailSettings(
    string Host, int Port, MailSecurity Security, string? UserName, string? Password, string? CertificateFile, string From, string BaseUrl, TimeOnly DailyAt)
{
    /// <summary>Everything but the password, which is in no log.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}（{Term(Security)}），发件人 {From}");

    private static string Term(MailSecurity security) => security switch { MailSecurity.None => "不加密", MailSecurity.StartTls => "STARTTLS", _ => "TLS" };
}

/// <summary>The section <c>PerfBudget:Mail</c>: the settings, or why there are none.</summary>
/// <param name="Settings">Null where no letters are sent; then none are written either.</param>
/// <param name="Mistake">What is wrong with the section; null where it is right, or empty.</param>
public sealed record MailSetup(MailSettings? Settings, string? Mistake)
{
    /// <summary>Reads the section.</summary>
    public static MailSetup Read(IConfiguration configuration)
    {
        var said = configuration.GetSection("PerfBudget:Mail");
        if (said["Host"] is not { Length: > 0 } host)
        {
            return new MailSetup(null, null);
        }

        MailSecurity? security = said["Security"]?.ToLowerInvariant() switch
        {
            "none" => MailSecurity.None,
            null or "" or "starttls" => MailSecurity.StartTls,
            "tls" => MailSecurity.Tls,
            _ => null,
        };
        var usual = security switch { MailSecurity.Tls => 465, MailSecurity.StartTls => 587, _ => 25 };
        var port = said["Port"] is { Length: > 0 } written ? int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0 : usual;
        var daily = said["DailyAt"] is { Length: > 0 } time ? TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : (TimeOnly?)null : new TimeOnly(8, 0);
        var baseUrl = Uri.TryCreate(said["BaseUrl"], UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri.TrimEnd('/') : null;
        var certificate = said["CertificateFile"] is { Length: > 0 } file ? file : null;
        var mistakes = new[]
        {
            security is null ? "PerfBudget:Mail:Security 应为 none、starttls 或 tls" : null,
            port is < 1 or > 65535 ? "PerfBudget:Mail:Port 应为 1 到 65535 的端口号" : null,
            !MailAddresses.IsOne(said["From"]) ? "PerfBudget:Mail:From 应为发件人的邮箱地址" : null,
            baseUrl is null ? "PerfBudget:Mail:BaseUrl 应为本系统的网址，例如 https://jixiao.example" : null,
            daily is null ? "PerfBudget:Mail:DailyAt 应为时刻，例如 08:00" : null,
            certificate is not null && !File.Exists(certificate) ? "PerfBudget:Mail:CertificateFile 指的文件不存在" : null,
        }.OfType<string>().ToList();
        return mistakes.Count > 0
            ? new MailSetup(null, string.Join("；", mistakes))
            : new MailSetup(new MailSettings(host, port, security!.Value, Given(said["UserName"]), Given(said["Password"]), certificate, said["From"]!, baseUrl!, daily!.Value), null);
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
