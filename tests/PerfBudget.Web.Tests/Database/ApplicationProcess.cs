using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace PerfBudget.Web.Tests.Database;

/// <summary>The application as its own process, as an operator runs it, with its own PostgreSQL.</summary>
internal sealed partial class ApplicationProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ApplicationProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it answers, without a slash at its end; empty before it is well.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts it.</summary>
    /// <param name="dataFolder">Where its data is.</param>
    /// <param name="at">Where it is to answer; null for a port of its own choice.</param>
    /// <param name="isDevelopment">Whether it starts with samples and demonstration accounts.</param>
    public static ApplicationProcess Start(string dataFolder, string at = "http://127.0.0.1:0", bool isDevelopment = false)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "PerfBudget.Web.dll"), "--urls", at, "--contentRoot", AppContext.BaseDirectory },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PerfBudget__DataFolder"] = dataFolder;
        start.Environment.Remove("ConnectionStrings__PerfBudget");
        if (isDevelopment)
        {
            start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        }

        return new ApplicationProcess(Process.Start(start)!);
    }

    /// <summary>Waits until it says where it listens, and asks /health there until it answers well.</summary>
    public async Task BeWellAsync()
    {
        using var client = new HttpClient();
        var giveUp = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < giveUp && !_process.HasExited)
        {
            try
            {
                Address = Listening().Match(Output).Groups[1].Value;
                if (Address.Length > 0 && await client.GetStringAsync(Address + "/health") == "Healthy")
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The application did not become well:\n" + Output);
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
        return (_process.ExitCode, Output);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    private void Take(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }

    [GeneratedRegex("Now listening on: \"?(http://[0-9.:]+)")]
    private static partial Regex Listening();
}
