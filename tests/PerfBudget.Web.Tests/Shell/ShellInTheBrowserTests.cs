using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Shell;

[Collection(WebTests.Name)]
public sealed class ShellInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    [Theory]
    [InlineData("/projects", 1366, 768)]
    [InlineData("/projects", 768, 1024)]
    [InlineData("/projects", 390, 844)]
    [InlineData("/running-state", 1366, 768)]
    [InlineData("/running-state", 390, 844)]
    public async Task Menu_and_heading_are_visible_and_nothing_scrolls_sideways(string path, int width, int height)
    {
        var page = await Windows.OpenAsync(application.Address + path, width, height);

        // The page's own entry; of a page that has none, the projects.
        var menu = page.GetByRole(AriaRole.Navigation, new() { Name = "主菜单" });
        var own = menu.Locator("[aria-current=page]");
        await Assertions.Expect(await own.CountAsync() > 0 ? own : menu.GetByRole(AriaRole.Link, new() { Name = "项目" })).ToBeInViewportAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeInViewportAsync();
        await page.FitsAsync(width, path);
    }

    [Fact]
    public async Task The_menu_leads_from_page_to_page_and_marks_where_one_is()
    {
        var page = await Windows.OpenAsync(application.Address + "/projects");

        await page.GetByRole(AriaRole.Link, new() { Name = "运行状态" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("运行状态");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "运行状态" })).ToHaveAttributeAsync("aria-current", "page");
    }

    /// <summary>A page whose stylesheets are still under way must not tell of a lost connection, neither to the eye nor to a screen reader.</summary>
    [Fact]
    public async Task The_notices_of_a_lost_connection_need_no_styles_to_be_hidden_and_come_when_the_script_asks()
    {
        var page = await Windows.OpenAsync(application.Address + "/import/preview");
        await Assertions.Expect(page.Locator("input[type=file]")).ToBeEnabledAsync(); // else the connection that just comes hides them again
        var lost = page.GetByText("与服务器的连接中断");
        var failed = page.GetByText("本页出错，已停止响应");

        await page.EvaluateAsync("document.querySelector('#components-reconnect-modal').classList.add('components-reconnect-show')");
        await Assertions.Expect(lost).ToBeVisibleAsync();
        await page.EvaluateAsync("document.querySelector('#blazor-error-ui').style.display = 'block'"); // as the script does it
        await Assertions.Expect(failed).ToBeVisibleAsync();

        Windows.Complaints.Expect("net::ERR_FAILED");
        await page.RouteAsync("**/*.css", route => route.AbortAsync());
        await page.ReloadAsync();
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.shell')).display")).ShouldBe("block"); // no styles at all
        await Assertions.Expect(lost).ToBeHiddenAsync();
        await Assertions.Expect(failed).ToBeHiddenAsync();
    }
}
