using System.Net;
using Microsoft.Playwright;

namespace PerfBudget.Bench;

/// <summary>How long a real Chromium takes from the click on a form's address until its first cell can be written into.</summary>
internal static class BrowserOpening
{
    private const int Times = 20;

    /// <summary>Milliseconds of each opening but the first, which fetches the scripts; the page says itself when it is ready (<c>editor-ready</c>).</summary>
    /// <param name="address">The application.</param>
    /// <param name="page">The editor's page.</param>
    /// <param name="cookies">Of somebody who may write the form.</param>
    public static async Task<List<double>> MeasureAsync(Uri address, string page, CookieCollection cookies)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PERFBUDGET_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "zh-CN" });
        await context.AddCookiesAsync(cookies.Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = address.ToString() }));
        var tab = await context.NewPageAsync();
        var times = new List<double>();
        for (var n = 0; n <= Times; n++)
        {
            await tab.GotoAsync(new Uri(address, "/projects").ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
            await tab.GotoAsync(new Uri(address, page).ToString());
            await tab.Locator("[data-editor][data-ready]").WaitForAsync();
            times.Add(await tab.EvaluateAsync<double>("performance.getEntriesByName('editor-ready')[0].startTime"));
        }

        return [.. times.Skip(1).Order()];
    }
}
