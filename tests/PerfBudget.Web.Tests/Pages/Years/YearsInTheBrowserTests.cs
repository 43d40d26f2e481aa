using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Years;

[Collection(WebTests.Name)]
public sealed class YearsInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    [Theory]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task A_year_is_arranged_on_its_page_and_an_impossible_one_is_refused_with_what_was_typed_kept(int width)
    {
        var year = 2027 + (width % 2 == 0 ? 0 : 1) + (width > 1000 ? 2 : 0);
        var page = await Windows.OpenAsync($"{application.Address}/years", width, 768);
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await page.PictureAsync($"years-{width}");
        await page.GotoAsync($"{application.Address}/years/{year}");
        await page.GetByLabel("绩效目标申报开始日期").FillAsync($"{year}-03-01");
        await page.GetByLabel("绩效目标申报截止日期").FillAsync($"{year}-02-01");
        await page.GetByLabel("绩效目标申报逾期后不能再填").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("截止日期早于开始日期");
        await Assertions.Expect(page.GetByLabel("绩效目标申报截止日期")).ToHaveValueAsync($"{year}-02-01");

        await page.GetByLabel("绩效目标申报截止日期").FillAsync($"{year}-03-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "加一期跟踪" }).ClickAsync();
        await page.GetByLabel("绩效跟踪（第2期）截止日期").FillAsync($"{year}-10-15");
        await page.GetByLabel("绩效跟踪（第2期）时段开始").FillAsync($"{year}-01-01");
        await page.GetByLabel("绩效跟踪（第2期）时段结束").FillAsync($"{year}-09-30");
        await page.PictureAsync($"year-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "已保存" })).ToBeVisibleAsync();

        await using var context = await application.OpenDatabaseAsync();
        var arranged = await context.Years.SingleAsync(row => row.Number == year);
        arranged.Of(FormKind.Declaration)!.ShouldSatisfyAllConditions(stage => stage.Due.ShouldBe(new DateOnly(year, 3, 31)), stage => stage.Freezes.ShouldBeTrue());
        arranged.Of(new Stage(FormKind.Tracking, 2))!.CoversTo.ShouldBe(new DateOnly(year, 9, 30));
        await page.FitsAsync(width, "a year");
    }

    [Fact]
    public async Task A_check_code_is_looked_up_on_its_page()
    {
        var drafts = new Drafts(application);
        var project = await drafts.NewAsync();
        await drafts.ApproveAsync(project, FormKind.Declaration);
        var page = await Windows.OpenAsync($"{application.Address}/projects/{project}/declaration");
        var code = await page.Locator(".flow-log .flow-code").First.InnerTextAsync();

        await page.GotoAsync($"{application.Address}/verify");
        Windows.Complaints.Expect("status of 404"); // the answer to a code that there is not
        await page.GetByLabel("校验码").FillAsync("0000-0000-0000-0000");
        await page.GetByRole(AriaRole.Button, new() { Name = "查验" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("没有查到这个校验码");
        await page.GetByLabel("校验码").FillAsync(code.ToLowerInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "查验" }).ClickAsync();
        await Assertions.Expect(page.GetByText("现行批复")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("第 1 版（提交），内容相同，校验码也相同")).ToBeVisibleAsync();
        await page.PictureAsync("verify");
        await page.GetByRole(AriaRole.Link, new() { Name = "看这一版" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("第 2 版");
        await page.PictureAsync("version");
    }
}
