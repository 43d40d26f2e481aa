using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Checks;

[Collection(WebTests.Name)]
public sealed class FindingsInTheBrowserTests(SampledApplication application, Browser browser) : BrowserTests(browser), IClassFixture<SampledApplication>
{
    private IPage _page = null!;

    public override async Task InitializeAsync()
    {
        _page = await Windows.OpenAsync(application.Address + "/projects?year=2024&q=" + Uri.EscapeDataString("流浪乞讨"));
        await _page.GotoAsync(application.Address + await _page.Locator(".col-name a").GetAttributeAsync("href") + "/self-evaluation");
    }

    private ILocator Panel => _page.GetByRole(AriaRole.Complementary, new() { Name = "审核意见" });

    [Fact]
    public async Task Findings_stand_beside_the_form_gravest_first_each_with_its_source()
    {
        var severities = await Panel.Locator("[data-finding]").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.severity)");
        severities.Length.ShouldBeGreaterThan(3);
        severities.ShouldBe(severities.OrderBy(severity => Array.IndexOf(["error", "explain", "hint"], severity)));
        await Assertions.Expect(Panel).ToContainTextAsync("满意度指标得分 11");
        (await Panel.Locator(".finding-source").AllInnerTextsAsync()).ShouldAllBe(source => source.StartsWith("依据：", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_click_opens_the_cell_and_the_cell_carries_its_mark()
    {
        await Panel.GetByText("方向相反").ClickAsync();
        var cell = _page.Locator(".pb-form .is-shown");
        await Assertions.Expect(cell).ToHaveTextAsync("≤90%");
        await Assertions.Expect(cell).ToBeInViewportAsync();
        await Assertions.Expect(cell).ToHaveAttributeAsync("data-severity", "error");
        await Assertions.Expect(cell).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_score_sheet_says_where_each_point_comes_from()
    {
        await _page.GetByRole(AriaRole.Link, new() { Name = "评分依据" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Row, new() { Name = "预算执行率" })).ToContainTextAsync("60.68 ÷ 72.5 = 83.7%");
        await Assertions.Expect(_page.GetByRole(AriaRole.Row, new() { Name = "产出指标" })).ToContainTextAsync("须由人判断");
    }

    [Fact]
    public async Task On_a_narrow_window_the_findings_stand_above_the_form_and_nothing_overflows()
    {
        await _page.SetViewportSizeAsync(820, 1100);
        await _page.FitsAsync(820, "the findings");
        var (panel, form) = ((await Panel.BoundingBoxAsync())!, (await _page.Locator(".desk").BoundingBoxAsync())!);
        panel.Y.ShouldBeLessThan(form.Y);
    }
}
