using Microsoft.Playwright;
using PerfBudget.UseCases.Accounts.FirstAccounts;

namespace PerfBudget.Bench;

/// <summary>Takes the picture in the README: the list of projects with the samples, as a leader sees it after signing in.</summary>
internal static class Screens
{
    private const string Leader = "lingdao";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static int Run(string[] args)
    {
        RunAsync(Directory.CreateDirectory(args.Length > 0 ? args[0] : "docs/pictures").FullName).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync(string folder)
    {
        using var web = new RunningWeb();
        await BeWellAsync(web.Address);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PERFBUDGET_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "zh-CN" });
        await page.GotoAsync(new Uri(web.Address, "/sign-in").ToString());
        await page.FillAsync("[name=UserName]", Leader);
        await page.FillAsync("[name=Password]", DemonstrationAccounts.Password);
        await page.ClickAsync("button[type=submit]");
        var giveUp = DateTime.UtcNow + Patience;
        while (await page.Locator(".projects tbody tr").CountAsync() < 8 && DateTime.UtcNow < giveUp)
        {
            await Task.Delay(500); // the samples are being read in
            await page.ReloadAsync();
        }

        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync("document.fonts.ready.then(() => true)"); // the icons are a font
        var file = Path.Combine(folder, "projects.png");
        await page.ScreenshotAsync(new() { Path = file });
        Console.WriteLine(file);
    }

    private static async Task BeWellAsync(Uri address)
    {
        using var client = new HttpClient();
        var giveUp = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < giveUp)
        {
            try
            {
                await client.GetStringAsync(new Uri(address, "/health"));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }

        throw new TimeoutException($"{address} did not become well within {Patience.TotalSeconds} seconds.");
    }
}
