using Microsoft.Playwright;

namespace PerfBudget.Bench;

/// <summary>Takes the picture in the README: the list of projects with the samples, as a leader sees it after signing in.</summary>
internal static class Screens
{
    public static int Run(string[] args)
    {
        RunAsync(Directory.CreateDirectory(args.Length > 0 ? args[0] : "docs/pictures").FullName).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync(string folder)
    {
        using var web = new RunningWeb();
        await using var chromium = await SignedInChromium.OpenAsync(web.Address);
        await chromium.ProjectsAsync();
        var file = Path.Combine(folder, "projects.png");
        await chromium.Page.ScreenshotAsync(new() { Path = file });
        Console.WriteLine(file);
    }
}
