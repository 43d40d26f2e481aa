using System.Net;
using Microsoft.Playwright;

namespace PerfBudget.Bench;

/// <summary>How long a form takes in a real Chromium: to be opened, and to tell its findings.</summary>
internal static class InChromium
{
    private const int Times = 20;

    /// <summary>
    /// Milliseconds, in order, of each time but the first, which fetches the scripts: from the navigation until the first cell can be written
    /// into, which the page says itself (<c>editor-ready</c>); and from a save's answer until the list of findings has changed.
    /// </summary>
    /// <param name="address">The application.</param>
    /// <param name="page">The editor's page.</param>
    /// <param name="cookies">Of somebody who may write the form.</param>
    public static async Task<(List<double> Openings, List<double> Findings)> MeasureAsync(Uri address, string page, CookieCollection cookies)
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

        return ([.. times.Skip(1).Order()], [.. (await FindingsAsync(tab)).Skip(1).Order()]);
    }

    // The end is before the beginning, each time by another day, so that the finding's words change.
    private static async Task<double[]> FindingsAsync(IPage tab)
    {
        await WriteAsync(tab, "project.start", "2026-12-31");
        await tab.EvaluateAsync("""
            () => {
                globalThis.taken = [];
                let saved = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => entry.name.endsWith('/edits') && (saved = entry.responseEnd))).observe({ type: 'resource' });
                new MutationObserver(() => saved && (taken.push(performance.now() - saved), saved = 0))
                    .observe(document.querySelector('[data-findings]'), { subtree: true, childList: true, characterData: true });
            }
            """);
        for (var day = 1; day <= Times + 1; day++)
        {
            await WriteAsync(tab, "project.end", $"2026-01-{day:00}");
            await tab.Locator(".finding-entry", new() { HasText = $"2026-01-{day:00}" }).First.WaitForAsync();
        }

        return await tab.EvaluateAsync<double[]>("taken");
    }

    private static async Task WriteAsync(IPage tab, string field, string text)
    {
        await tab.Locator($".editor [data-field='{field}']").ClickAsync();
        await tab.Keyboard.InsertTextAsync(text);
        await tab.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tab.Locator("[data-saving]")).ToHaveTextAsync("已保存");
    }
}
