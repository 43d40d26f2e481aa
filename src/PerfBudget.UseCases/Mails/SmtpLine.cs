using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PerfBudget.UseCases.Mails;

/// <summary>The line to a mail server: commands one by one, answers of one or several lines, TLS.</summary>
internal sealed class SmtpLine : IAsyncDisposable
{
    private const int MostOfAnAnswer = 16 * 1024;

    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[1024];
    private Stream _stream;
    private int _from, _until;

    private SmtpLine(Socket socket) => (_socket, _stream) = (socket, new NetworkStream(socket));

    /// <summary>Calls the server.</summary>
    public static async Task<SmtpLine> OpenAsync(string host, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, port, cancellation);
            return new SmtpLine(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Encrypts what follows; the server proves its name by its certificate.</summary>
    /// <param name="host">The server's name.</param>
    /// <param name="certificateFile">The authority to believe; null for those that the machine believes.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task EncryptAsync(string host, string? certificateFile, CancellationToken cancellation)
    {
        if (_from < _until)
        {
            throw new MailRefusedException("邮件服务器在加密之前多说了话，连接不可信"); // somebody in between could have said it
        }

        var options = new SslClientAuthenticationOptions { TargetHost = host };
        if (certificateFile is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(certificateFile);
        }

        var encrypted = new SslStream(_stream);
        _stream = encrypted;
        await encrypted.AuthenticateAsClientAsync(options, cancellation);
    }

    /// <summary>Sends a line.</summary>
    public async Task SayAsync(string text, CancellationToken cancellation)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), cancellation);
        await _stream.FlushAsync(cancellation);
    }

    /// <summary>The answer: its number and its lines.</summary>
    public async Task<(int Code, IReadOnlyList<string> Lines)> HearAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        var length = 0;
        while (true)
        {
            var line = await LineAsync(cancellation);
            length += line.Length;
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) || length > MostOfAnAnswer)
            {
                throw new MailRefusedException("对方不像邮件服务器：" + line[..Math.Min(line.Length, 80)]);
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return (code, lines);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _socket.Dispose();
    }

    private async Task<string> LineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_from == _until)
            {
                (_from, _until) = (0, await _stream.ReadAsync(_buffer, cancellation));
                if (_until == 0)
                {
                    throw new MailRefusedException("邮件服务器中断了连接");
                }
            }

            var letter = (char)_buffer[_from++];
            if (letter == '\n' || line.Length > MostOfAnAnswer)
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(letter);
        }
    }
}
