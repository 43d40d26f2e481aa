using Microsoft.Playwright;

namespace PerfBudget.Web.Tests;

/// <summary>The windows of one test, and what went wrong in them.</summary>
public sealed class Windows(Browser browser) : IAsyncDisposable
{
    private readonly List<IBrowserContext> _open = [];

    public Complaints Complaints { get; } = new();

    /// <summary>A page in a window of this size, signed in as whom <see cref="SignIns"/> knows at the address.</summary>
    public async Task<IPage> OpenAsync(string address, int width = 1366, int height = 768)
    {
        var window = await browser.WindowAsync(width, height);
        _open.Add(window);
        Complaints.Of(window);
        if (SignIns.CookieOf(new Uri(address)) is { } cookie)
        {
            await window.AddCookiesAsync([new Cookie { Name = cookie.Name, Value = cookie.Value, Url = new Uri(address).GetLeftPart(UriPartial.Authority) }]);
        }

        var page = await window.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _open)
        {
            await window.CloseAsync();
        }
    }
}
