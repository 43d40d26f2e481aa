using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace PerfBudget.Bench;

/// <summary>
/// What a browser with an empty cache fetches for a page, signed in: bytes on the line, compressed as the published application answers,
/// headers included. The page is waited for until nothing more is asked.
/// </summary>
internal static class LoadBench
{
    private static readonly string[] Usual = ["/projects", "/import/preview"];

    public static int Run(string[] args)
    {
        var pages = args.Length > 0 ? args : Usual;
        var folder = Publish();
        RunAsync(folder, pages).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync(string folder, string[] pages)
    {
        using var web = new RunningWeb(folder);
        await using var chromium = await SignedInChromium.OpenAsync(web.Address);
        await chromium.ProjectsAsync();
        foreach (var page in pages)
        {
            var fetched = await FetchAsync(chromium, page);
            Console.WriteLine(page);
            Console.WriteLine($"  {"kind",-12}{"requests",10}{"bytes",12}");
            foreach (var kind in fetched.GroupBy(one => one.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            {
                Console.WriteLine($"  {kind.Key,-12}{kind.Count(),10:N0}{kind.Sum(one => one.Bytes),12:N0}");
            }

            Console.WriteLine($"  {"all",-12}{fetched.Count,10:N0}{fetched.Sum(one => one.Bytes),12:N0}");
            foreach (var (kind, bytes, address) in fetched.OrderByDescending(one => one.Bytes).Take(5))
            {
                Console.WriteLine($"    {bytes,12:N0}  {kind} {address}");
            }
        }
    }

    // A window without a cache, with the same sign-in.
    private static async Task<IReadOnlyList<(string Kind, long Bytes, string Address)>> FetchAsync(SignedInChromium chromium, string address)
    {
        var tab = await chromium.NewWindowAsync();
        var line = await tab.Context.NewCDPSessionAsync(tab);
        var asked = new Dictionary<string, (string Kind, string Address)>();
        var fetched = new List<(string, long, string)>();
        line.Event("Network.responseReceived").OnEvent += (_, told) =>
        {
            var answer = told!.Value;
            asked[answer.GetProperty("requestId").GetString()!] =
                (answer.GetProperty("type").GetString()!, answer.GetProperty("response").GetProperty("url").GetString()!);
        };
        line.Event("Network.loadingFinished").OnEvent += (_, told) =>
        {
            var answer = told!.Value;
            if (asked.TryGetValue(answer.GetProperty("requestId").GetString()!, out var of) && of.Address.StartsWith("http", StringComparison.Ordinal))
            {
                fetched.Add((of.Kind, (long)answer.GetProperty("encodedDataLength").GetDouble(), of.Address));
            }
        };
        await line.SendAsync("Network.enable");
        await tab.GotoAsync(new Uri(chromium.Address, address).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await tab.Context.CloseAsync();
        return fetched;
    }

    // Static files are compressed as well as they can be when the application is published, not before.
    private static string Publish()
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "load");
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(Repository.Root, "src", "PerfBudget.Web"), "-c", "Release", "-o", folder, "-v", "quiet", "-nologo"]);
        using var publish = Process.Start(start)!;
        publish.WaitForExit();
        return publish.ExitCode == 0 ? folder : throw new InvalidOperationException("The application could not be published; see above.");
    }
}
