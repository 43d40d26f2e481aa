using Microsoft.Playwright;
using PerfBudget.UseCases.Accounts.FirstAccounts;

namespace PerfBudget.Bench;

/// <summary>A Chromium in which the demonstration's leader has signed in to a running application, at 1366×768.</summary>
internal sealed class SignedInChromium : IAsyncDisposable
{
    private const string Leader = "lingdao";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private SignedInChromium(Uri address, IPlaywright playwright, IBrowser browser, IPage page) =>
        (Address, _playwright, _browser, Page) = (address, playwright, browser, page);

    /// <summary>The application.</summary>
    public Uri Address { get; }

    /// <summary>The page after the sign-in.</summary>
    public IPage Page { get; }

    public static async Task<SignedInChromium> OpenAsync(Uri address)
    {
        await BeWellAsync(address);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PERFBUDGET_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        var page = await (await WindowAsync(browser)).NewPageAsync();
        await page.GotoAsync(new Uri(address, "/sign-in").ToString());
        await page.FillAsync("[name=UserName]", Leader);
        await page.FillAsync("[name=Password]", DemonstrationAccounts.Password);
        await page.ClickAsync("button[type=submit]");
        return new SignedInChromium(address, playwright, browser, page);
    }

    /// <summary>The list of projects, once the samples are read in.</summary>
    public async Task ProjectsAsync()
    {
        await Page.GotoAsync(new Uri(Address, "/projects").ToString());
        var giveUp = DateTime.UtcNow + Patience;
        while (await Page.Locator(".projects tbody tr").CountAsync() < 8 && DateTime.UtcNow < giveUp)
        {
            await Task.Delay(500); // the samples are being read in
            await Page.ReloadAsync();
        }

        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>A page in a window of its own, with an empty cache and the same sign-in.</summary>
    public async Task<IPage> NewWindowAsync()
    {
        var window = await WindowAsync(_browser);
        await window.AddCookiesAsync((await Page.Context.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = Address.ToString() }));
        return await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static Task<IBrowserContext> WindowAsync(IBrowser browser) =>
        browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "zh-CN" });

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
