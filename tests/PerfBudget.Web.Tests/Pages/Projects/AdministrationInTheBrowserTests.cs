using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PerfBudget.Domain.Units;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Projects;

/// <summary>What an administrator does in pages: importing, merging, handing over, cancelling; and a filer's copy.</summary>
[Collection(WebTests.Name)]
public sealed class AdministrationInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private IPage _page = null!;

    public override async Task InitializeAsync() => _page = await Windows.OpenAsync(application.Address + "/units");

    [Fact]
    public async Task Units_are_imported_after_a_wrong_row_is_mended()
    {
        await _page.GetByRole(AriaRole.Link, new() { Name = "从表格导入" }).ClickAsync();
        var paste = _page.GetByLabel("从 Excel 或 WPS 复制整块表格");
        await paste.FillAsync("单位名称\t地区\t主管部门\n壬市文化馆\t\t壬市文化局\n壬市文化局\t江州\t");
        await _page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await Assertions.Expect(_page.Locator(".import-wrong .import-problem")).ToHaveCountAsync(2);
        await _page.FitsPhoneAndDeskAsync("import-wrong");

        await paste.FillAsync("单位名称\t地区\t主管部门\n壬市文化馆\t\t壬市文化局\n壬市文化局\t上海市\t");
        await _page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "确认导入" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("新增 2 个单位")).ToBeVisibleAsync();
        await _page.GetByRole(AriaRole.Link, new() { Name = "查看单位" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Row, new() { Name = "壬市文化馆" })).ToBeVisibleAsync();
        await _page.FitsPhoneAndDeskAsync("units");
    }

    [Fact]
    public async Task People_are_imported_and_their_passwords_copied()
    {
        await _page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await _page.GotoAsync(application.Address + "/people/import");
        await _page.GetByLabel("从 Excel 或 WPS 复制整块表格").FillAsync("姓名\t用户名\t单位\t角色\n周浏览\tzhouliulan\t全部单位\t主管领导\n吴浏览\twuliulan\t\t管理员");
        await _page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await _page.FitsPhoneAndDeskAsync("people-preview");
        await _page.GetByRole(AriaRole.Button, new() { Name = "确认导入" }).ClickAsync();
        await Assertions.Expect(_page.Locator("#passwords tbody tr")).ToHaveCountAsync(2);
        await _page.GetByRole(AriaRole.Button, new() { Name = "复制名单" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("已复制")).ToBeVisibleAsync();
        var copied = await _page.EvaluateAsync<string>("navigator.clipboard.readText()");
        copied.Split('\n').Length.ShouldBe(3);
        copied.ShouldContain("zhouliulan\t" + await _page.Locator("#passwords code").First.InnerTextAsync());
        await _page.FitsPhoneAndDeskAsync("passwords");
    }

    [Fact]
    public async Task A_unit_is_merged_after_its_name_is_typed()
    {
        var (from, into) = (await UnitAsync("癸市旧站"), await UnitAsync("癸市新站"));
        await _page.GotoAsync($"{application.Address}/units/{from.Id}");
        await _page.GetByRole(AriaRole.Link, new() { Name = "并入其他单位" }).ClickAsync();
        await _page.GetByLabel($"{from.Name}并入").SelectOptionAsync(into.Id.ToString());
        await _page.GetByRole(AriaRole.Button, new() { Name = "预览合并结果" }).ClickAsync();
        await _page.FitsPhoneAndDeskAsync("merge");
        await _page.GetByLabel("以确认").FillAsync("别的");
        await _page.GetByRole(AriaRole.Button, new() { Name = "确定合并" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Alert)).ToContainTextAsync("不一致");
        await _page.GetByLabel("以确认").FillAsync(from.Name);
        await _page.GetByRole(AriaRole.Button, new() { Name = "确定合并" }).ClickAsync();
        await _page.WaitForURLAsync($"**/units/{into.Id}*");
        await Assertions.Expect(_page.GetByRole(AriaRole.Status).Filter(new() { HasText = $"“{from.Name}”已并入本单位：0 个项目连同表和修改记录、0 个人员角色、0 个下级单位移到这里" })).ToBeVisibleAsync();
        await _page.GotoAsync(application.Address + "/units");
        await Assertions.Expect(_page.GetByRole(AriaRole.Region, new() { Name = "已合并的单位" })).ToContainTextAsync(from.Name);
        await _page.FitsPhoneAndDeskAsync("merged");
    }

    [Fact]
    public async Task A_project_is_handed_over_cancelled_and_resumed_with_reasons_in_its_log()
    {
        var id = await new Drafts(application).NewAsync();
        var to = await UnitAsync("癸市接收所");
        await using var context = await application.OpenDatabaseAsync();
        var own = await context.Projects.Where(project => project.Id == id).Select(project => project.Unit.Name).SingleAsync();
        await _page.GotoAsync($"{application.Address}/projects/{id}");
        await _page.GetByRole(AriaRole.Link, new() { Name = "移交其他单位" }).ClickAsync();
        (await _page.GetByRole(AriaRole.Combobox, new() { Name = "接收单位" }).Locator("option").AllInnerTextsAsync()).Select(text => text.Trim()).ShouldNotContain(own);
        await _page.GetByRole(AriaRole.Combobox, new() { Name = "接收单位" }).SelectOptionAsync(to.Id.ToString());
        await _page.GetByRole(AriaRole.Button, new() { Name = "预览移交结果" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("还没有单位填报员")).ToBeVisibleAsync();
        await _page.GetByLabel("移交原因").FillAsync("职能划转");
        await _page.FitsPhoneAndDeskAsync("hand-over");
        await _page.GetByRole(AriaRole.Button, new() { Name = "确定移交" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Region, new() { Name = "项目变更记录" })).ToContainTextAsync("职能划转");

        await _page.GetByRole(AriaRole.Link, new() { Name = "取消项目" }).ClickAsync();
        await _page.GetByLabel("取消原因").FillAsync("资金收回");
        await _page.GetByRole(AriaRole.Button, new() { Name = "确定取消项目" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("这个项目已取消")).ToBeVisibleAsync();
        await _page.FitsPhoneAndDeskAsync("cancelled");
        await _page.GotoAsync($"{application.Address}/projects?year=2026&unit={to.Id}");
        await Assertions.Expect(_page.GetByText("没有符合条件的项目")).ToBeVisibleAsync();
        await _page.GetByLabel("含已取消").CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await Assertions.Expect(_page.Locator(".col-name .mark")).ToHaveTextAsync("已取消");
        await _page.FitsPhoneAndDeskAsync("list");

        await _page.GotoAsync($"{application.Address}/projects/{id}");
        await _page.GetByRole(AriaRole.Link, new() { Name = "恢复项目" }).ClickAsync();
        await _page.GetByLabel("恢复原因").FillAsync("资金恢复");
        await _page.GetByRole(AriaRole.Button, new() { Name = "确定恢复项目" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Link, new() { Name = "取消项目" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_filer_copies_a_project_to_the_next_year_and_is_in_its_form()
    {
        var drafts = new Drafts(application);
        var id = await drafts.NewAsync();
        var cookie = await SignIns.CookieForAsync(application.Services, await drafts.FilerAsync(id, "copier"));
        await _page.Context.ClearCookiesAsync();
        await _page.Context.AddCookiesAsync([new Cookie { Name = cookie.Name, Value = cookie.Value, Url = application.Address }]);
        await _page.GotoAsync($"{application.Address}/projects/{id}");
        await _page.GetByRole(AriaRole.Link, new() { Name = "复制为新项目" }).ClickAsync();
        await _page.FitsPhoneAndDeskAsync("copy");
        await _page.GetByLabel("2026 年（同一年度").CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "建立项目并填写申报表" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Alert)).ToContainTextAsync("已有同名项目");
        await _page.GetByLabel("2027 年").CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "建立项目并填写申报表" }).ClickAsync();
        await _page.WaitForURLAsync("**/declaration/edit");
        await using var context = await application.OpenDatabaseAsync();
        (await context.Projects.CountAsync(project => project.Year == 2027 && project.Name == "示例项目")).ShouldBe(1);
    }

    [Fact]
    public async Task Places_and_an_empty_form_fit_wide_and_narrow_windows()
    {
        foreach (var (path, name) in new[] { ("/places", "places"), ("/places/shanxi", "place"), ("/places/shanghai/forms/shanghai-declaration", "empty-form"), ("/people", "people") })
        {
            await _page.GotoAsync(application.Address + path);
            await _page.FitsPhoneAndDeskAsync(name);
        }
    }

    private async Task<Unit> UnitAsync(string name)
    {
        await using var context = await application.OpenDatabaseAsync();
        var unit = Unit.Create(name + Guid.NewGuid().ToString("N")[..6], "shanghai");
        context.Units.Add(unit);
        await context.SaveChangesAsync();
        return unit;
    }
}
