using Microsoft.Playwright;
using Shouldly;

namespace PerfBudget.Web.Tests;

/// <summary>How a page looks: whether it fits its window, and pictures of it.</summary>
internal static class Looks
{
    /// <summary>The folder for pictures to look at, which PERFBUDGET_PICTURES names; null for no pictures.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("PERFBUDGET_PICTURES") is { Length: > 0 } folder ? Directory.CreateDirectory(folder).FullName : null;

    /// <summary>Nothing is wider than the window, once the page is laid out in its width.</summary>
    public static Task FitsAsync(this IPage page, int width, string what) => Wait.UntilAsync(async () =>
    {
        var found = await page.EvaluateAsync<int[]>("[innerWidth, document.documentElement.scrollWidth]");
        found[0].ShouldBe(width, what);
        found[1].ShouldBeLessThanOrEqualTo(width, $"{what} at {width}");
    });

    /// <summary>Nothing is wider than the window, on a phone or on a desk, as which the window stays. A picture of both.</summary>
    public static async Task FitsPhoneAndDeskAsync(this IPage page, string name)
    {
        foreach (var (width, height) in new[] { (390, 844), (1366, 768) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.FitsAsync(width, name);
            await page.PictureAsync($"{name}-{width}");
        }
    }

    /// <summary>Lays down a picture of the whole page.</summary>
    public static async Task PictureAsync(this IPage page, string name)
    {
        if (Folder is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
