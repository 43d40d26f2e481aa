using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PerfBudget.Bench;

/// <summary>The application as a process of its own, with a database of its own in a folder that is gone afterwards.</summary>
internal sealed class RunningWeb : IDisposable
{
    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("perfbudget-bench-").FullName;

    /// <param name="program">The folder of the application; null for the one that was built with this bench.</param>
    public RunningWeb(string? program = null)
    {
        program ??= AppContext.BaseDirectory;

        // The account that PostgreSQL runs as has to reach its files.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, (UnixFileMode)Convert.ToInt32("755", 8));
        }

        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(program, "PerfBudget.Web.dll"), "--urls", Address.ToString(), "--contentRoot", program },
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["PerfBudget__DataFolder"] = _folder;
        start.Environment["EnableStaticAssetsDevelopmentCaching"] = "true"; // scripts and styles are kept by the browser, as outside development
        start.Environment["Serilog__MinimumLevel__Default"] = "Warning";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
    }

    public Uri Address { get; }

    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public void Dispose()
    {
        using (var stop = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            stop.WaitForExit();
        }

        _process.WaitForExit(TimeSpan.FromSeconds(30));
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
