using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using PerfBudget.Testing;

namespace PerfBudget.Testing.Mails;

/// <summary>How a test's mail server is to be.</summary>
internal sealed record MailServerWish(
    string Security = "none", string? User = null, string? Password = null, int Port = 0, string? Refuse = null, IReadOnlyList<string>? Methods = null);

/// <summary>A letter as the server took it.</summary>
internal sealed partial record ReceivedMail(string From, IReadOnlyList<string> To, JsonElement Secure, string? User, string Raw)
{
    public string Head => Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)];

    public string Text => Encoding.UTF8.GetString(Convert.FromBase64String(Raw[Head.Length..].Replace("\r\n", "", StringComparison.Ordinal)));

    public string Subject => string.Concat(Words().Matches(Header("Subject")).Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value))));

    /// <summary>A line of the head, its continuations joined.</summary>
    public string Header(string name) => Head.Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n")
        .Single(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))[(name.Length + 2)..];

    [GeneratedRegex("=\\?UTF-8\\?B\\?([^?]*)\\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}

/// <summary>A real SMTP server of its own process (tests/smtp).</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly TemporaryFolder _folder = new();
    private readonly Channel<ReceivedMail> _received = Channel.CreateUnbounded<ReceivedMail>();
    private Process? _process;

    public int Port { get; private set; }

    /// <summary>Its certificate, of a name that is its own authority: localhost.</summary>
    public string CertificateFile => Path.Combine(_folder.Path, "certificate.pem");

    /// <summary>A server that asks for TLS and a sign-in, and the settings with which the application sends by it.</summary>
    public static async Task<(MailServer Server, IReadOnlyList<(string Key, string Value)> Settings)> StartWithSettingsAsync()
    {
        var server = await StartAsync(new MailServerWish("starttls", "jixiao", "secret-of-the-post"));
        var settings = new[]
        {
            ("Host", "localhost"), ("Port", $"{server.Port}"), ("Security", "starttls"), ("UserName", "jixiao"), ("Password", "secret-of-the-post"),
            ("CertificateFile", server.CertificateFile), ("From", "jixiao@finance.example"), ("BaseUrl", "https://jixiao.example/"),
        };
        return (server, [.. settings.Select(setting => ("PerfBudget:Mail:" + setting.Item1, setting.Item2))]);
    }

    public static async Task<MailServer> StartAsync(MailServerWish? wish = null)
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "smtp"));
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "smtp-server")))
        {
            throw new InvalidOperationException($"The mail server of the tests is missing: run ./test, or npm ci in {folder}.");
        }

        var server = new MailServer();
        var (key, certificate) = server.WriteCertificate();
        wish ??= new MailServerWish();
        var said = JsonSerializer.Serialize(new { wish.Security, wish.User, wish.Password, wish.Port, wish.Refuse, wish.Methods, key, cert = certificate }, Json);
        server._process = Process.Start(new ProcessStartInfo("node") { WorkingDirectory = folder, ArgumentList = { "server.js", said }, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var first = await server._process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start.");
        server.Port = JsonDocument.Parse(first).RootElement.GetProperty("port").GetInt32();
        _ = server.ListenAsync();
        return server;
    }

    /// <summary>The next letter; waits for it.</summary>
    public async Task<ReceivedMail> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await _received.Reader.ReadAsync(limit.Token);
    }

    /// <summary>What has come and nobody has taken yet.</summary>
    public List<ReceivedMail> Rest()
    {
        var rest = new List<ReceivedMail>();
        while (_received.Reader.TryRead(out var mail))
        {
            rest.Add(mail);
        }

        return rest;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _folder.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _process!.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("\"raw\"", StringComparison.Ordinal))
            {
                await _received.Writer.WriteAsync(JsonSerializer.Deserialize<ReceivedMail>(line, Json)!);
            }
        }
    }

    private (string Key, string Certificate) WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(7));
        var keyFile = Path.Combine(_folder.Path, "key.pem");
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(CertificateFile, certificate.ExportCertificatePem());
        return (keyFile, CertificateFile);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
