using Microsoft.Playwright;
using Xunit;

namespace PerfBudget.Web.Tests;

/// <summary>The machine's own Chromium; PERFBUDGET_CHROMIUM names another. <see cref="Windows"/> opens pages in it.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>How long a test waits for what must come: on a busy machine a page takes its time. As long as Playwright waits for a click.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] UsualPlaces =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
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

    /// <summary>A window of this size with cookies and a store of its own.</summary>
    internal Task<IBrowserContext> WindowAsync(int width, int height) =>
        _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, Locale = "zh-CN" });

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
