using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PerfBudget.Web.Tests.Database;

/// <summary>The application as its own process, as an operator runs it, with its own PostgreSQL.</summary>
internal sealed class ApplicationProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly string _address;

    private ApplicationProcess(Process process, string address)
    {
        _process = process;
        _address = address;
        Output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    private Task<string[]> Output { get; }

    /// <summary>Where it answers, without a slash at its end.</summary>
    public string Address => _address;

    public static ApplicationProcess Start(string dataFolder, string? at = null, bool isDevelopment = false)
    {
        var address = at ?? $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "PerfBudget.Web.dll"), "--urls", address, "--contentRoot", AppContext.BaseDirectory },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PerfBudget__DataFolder"] = dataFolder;
        start.Environment.Remove("ConnectionStrings__PerfBudget");
        if (isDevelopment)
        {
            start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        }

        return new ApplicationProcess(Process.Start(start)!, address);
    }

    /// <summary>Asks /health until it answers well.</summary>
    public async Task BeWellAsync()
    {
        using var client = new HttpClient();
        var giveUp = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < giveUp && !_process.HasExited)
        {
            try
            {
                if (await client.GetStringAsync(_address + "/health") == "Healthy")
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        _process.Kill();
        throw new TimeoutException("The application did not become well:\n" + await AllOutputAsync());
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>The exit code and everything written, once it has ended.</summary>
    public async Task<(int Code, string Output)> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, await AllOutputAsync());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<string> AllOutputAsync() => string.Concat(await Output);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
