using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Shell;

/// <summary>The look has one home, the theme, and pages load no more of it than they need.</summary>
[Collection(WebTests.Name)]
public sealed partial class LookTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    public static TheoryData<string> Sheets =>
        [.. Directory.GetFiles(Folder(), "*.css", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder(), file))];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void No_style_sheet_has_a_colour_a_font_or_a_size_of_type_of_its_own(string sheet) =>
        Own().Matches(Read(sheet)).Select(own => own.Value).ShouldBeEmpty(sheet);

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task Every_variable_of_the_theme_that_a_style_sheet_takes_is_there(string sheet)
    {
        var theme = await application.Stranger.GetStringAsync("/theme.css");

        Taken().Matches(Read(sheet)).Select(taken => taken.Groups["name"].Value).Distinct()
            .Where(name => !theme.Contains($"{name}:", StringComparison.Ordinal)).ShouldBeEmpty(sheet);
    }

    [Fact]
    public async Task The_theme_is_kept_by_the_browser_under_the_address_that_pages_name_and_under_no_other()
    {
        var page = await application.Stranger.GetStringAsync("/sign-in");
        var address = ThemeLink().Match(page).Groups["address"].Value;

        (await application.Stranger.GetAsync(address)).Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await application.Stranger.GetAsync("/theme.css?v=older")).Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Fact]
    public async Task A_static_page_loads_neither_the_librarys_styles_nor_its_script()
    {
        var page = await application.Client.GetStringAsync("/projects");

        page.ShouldNotContain("interactive.");
        page.ShouldNotContain("MudBlazor");
        page.ShouldNotContain("<style");
    }

    [Fact]
    public async Task An_interactive_page_loads_them_and_is_never_taken_into_an_open_page()
    {
        (await application.Client.GetStringAsync("/import/preview")).ShouldContain("MudBlazor.min");

        using var asked = new HttpRequestMessage(HttpMethod.Get, "/import/preview");
        asked.Headers.Accept.ParseAdd("text/html; blazor-enhanced-nav=on");
        var answer = await application.Client.SendAsync(asked);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers.Contains("blazor-enhanced-nav").ShouldBeFalse(); // then Blazor's script loads the page as a whole
    }

    private static string Read(string sheet) => File.ReadAllText(Path.Combine(Folder(), sheet));

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "src", "PerfBudget.Web", "wwwroot"));

    // A colour by number or function, a face by name, a size in points of the screen. Thinned colours take the theme's numbers.
    [GeneratedRegex("#[0-9a-fA-F]{3,8}\\b(?=[^{]*;)|(?<![-a-z])(rgb|hsl)a?\\((?!var)|font-family: (?!var|inherit)|font(-size)?: [^;v]*\\d(px|pt)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Own();

    [GeneratedRegex("var\\((?<name>--mud-[a-z0-9-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Taken();

    [GeneratedRegex("href=\"(?<address>/theme\\.css\\?v=[0-9a-f]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThemeLink();
}
