using Microsoft.Playwright;
using Xunit;

namespace PerfBudget.Web.Tests;

/// <summary>The machine's own Chromium; PERFBUDGET_CHROMIUM names another.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] UsualPlaces =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Find(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A page in a window of this size; what goes wrong in it is gathered in <paramref name="complaints"/>.</summary>
    public async Task<IPage> OpenAsync(string address, int width, int height, ICollection<string> complaints)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, Locale = "zh-CN" });
        if (SignIns.CookieOf(new Uri(address)) is { } cookie)
        {
            await context.AddCookiesAsync([new Cookie { Name = cookie.Name, Value = cookie.Value, Url = new Uri(address).GetLeftPart(UriPartial.Authority) }]);
        }

        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, problem) => complaints.Add(problem);
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url}: {request.Failure}");
        await page.GotoAsync(address);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string Find() =>
        Environment.GetEnvironmentVariable("PERFBUDGET_CHROMIUM") is { Length: > 0 } named ? named
        : UsualPlaces.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No Chromium found: run ./test, which installs one, or name one in PERFBUDGET_CHROMIUM.");
}
