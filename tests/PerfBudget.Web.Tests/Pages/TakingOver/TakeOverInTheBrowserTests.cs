using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Forms;
using PerfBudget.UseCases.Editing;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.TakingOver;

/// <summary>The whole way of one project into its next year: begun from the approved one, filled line by line, seen in one table.</summary>
[Collection(WebTests.Name)]
public sealed class TakeOverInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private readonly Drafts _drafts = new(application);
    private IPage _page = null!;

    public override async Task InitializeAsync() => _page = await Windows.OpenAsync(application.Address + "/projects");

    [Fact]
    public async Task A_new_project_is_filled_from_another_with_the_keyboard_and_what_was_taken_stands_in_the_editor()
    {
        var source = await FilledAsync();
        await SignInAsync(source);
        await _page.GotoAsync(application.Address + "/projects/new");
        await _page.GetByLabel("项目名称").FillAsync("河道保洁（新片区）");
        await _page.GetByLabel("预算年度").FillAsync("2026");
        await _page.GetByRole(AriaRole.Button, new() { Name = "建立项目，从其他项目带入" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("没有找到 2025 年的申报表")).ToBeVisibleAsync();
        await _page.FitsPhoneAndDeskAsync("sources");
        await _page.GetByLabel("名称或编码").FillAsync("查无此项目");
        await _page.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("没有可作来源的项目")).ToBeVisibleAsync();
        await _page.FitsPhoneAndDeskAsync("sources-empty");
        await _page.GetByLabel("名称或编码").FillAsync("示例");
        await _page.GetByLabel("名称或编码").PressAsync("Enter");
        await _page.GetByRole(AriaRole.Link, new() { Name = "与 示例项目 对照" }).ClickAsync();

        await Assertions.Expect(_page.Locator("[data-take-count]")).ToHaveTextAsync("已选 4 行");
        await _page.GetByLabel("项目资金全选").FocusAsync();
        await _page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(_page.Locator("[data-take-count]")).ToHaveTextAsync("已选 5 行");
        await _page.GetByLabel("满意度").FocusAsync();
        await _page.Keyboard.PressAsync("Space");
        await Assertions.Expect(_page.Locator("[data-take-count]")).ToHaveTextAsync("已选 4 行");
        await _page.FitsPhoneAndDeskAsync("compare");
        await _page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(_page.GetByRole(AriaRole.Status).Filter(new() { HasText = "带入了 4 行，已存入草稿" })).ToBeVisibleAsync();
        await _page.FitsPhoneAndDeskAsync("taken");
        await _page.GetByText("相同").Last.ClickAsync();
        await _page.FitsPhoneAndDeskAsync("unfolded");
        await _page.GetByRole(AriaRole.Link, new() { Name = "到填写页面看" }).ClickAsync();
        await Assertions.Expect(_page.Locator("[data-saving]")).ToHaveTextAsync("已保存");
        await Assertions.Expect(_page.Locator("[data-sheet]")).ToContainTextAsync("保洁长度");
        await Assertions.Expect(_page.Locator("[data-sheet]")).ToContainTextAsync("300,000.00");
        await Assertions.Expect(_page.Locator("[data-sheet]")).Not.ToContainTextAsync("满意度≥");
        await _page.GetByRole(AriaRole.Link, new() { Name = "从其他项目带入" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Name = "从其他项目带入" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_project_goes_on_into_its_next_year_which_takes_lines_of_last_years_form_and_stands_in_one_table_with_it()
    {
        var first = await FilledAsync();
        await _drafts.ApproveAsync(first, FormKind.Declaration);
        await SignInAsync(first);
        await _page.GotoAsync($"{application.Address}/projects/{first}");
        await _page.GetByRole(AriaRole.Link, new() { Name = "结转到下一年度" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Button, new() { Name = "结转并填写申报表" })).ToBeVisibleAsync();
        await _page.FitsPhoneAndDeskAsync("continue");
        await _page.GetByRole(AriaRole.Button, new() { Name = "结转并填写申报表" }).ClickAsync();
        await _page.WaitForURLAsync("**/declaration/edit");
        await Assertions.Expect(_page.Locator("[data-sheet]")).ToContainTextAsync("保持河道清洁");

        var next = await NextAsync(first);
        (await _drafts.EditAsync(next, new SentEdit(Guid.NewGuid(), 1, "goals.annual", null, int.MaxValue, "今年另写的目标"))).Status.ShouldBe(EditStatus.Saved);
        await _page.GetByRole(AriaRole.Link, new() { Name = "从其他项目带入" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Link, new() { Name = "与上年表对照" })).ToBeVisibleAsync();
        await _page.FitsPhoneAndDeskAsync("sources-last-year");
        await _page.GetByRole(AriaRole.Link, new() { Name = "与上年表对照" }).ClickAsync();
        var goal = _page.GetByRole(AriaRole.Row, new() { Name = "年度总体目标" });
        await Assertions.Expect(goal).ToContainTextAsync("今年另写的目标");
        await Assertions.Expect(goal.GetByRole(AriaRole.Checkbox)).Not.ToBeCheckedAsync();
        (await _drafts.EditAsync(next, new SentEdit(Guid.NewGuid(), 1, "goals.annual", null, int.MaxValue, "李四又改了"), "李四")).Status.ShouldBe(EditStatus.Saved);
        await goal.GetByRole(AriaRole.Checkbox).CheckAsync();
        await _page.GetByLabel("年度资金申请总额", new() { Exact = true }).CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "带入所选" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Status).Filter(new() { HasText = "带入了 1 行，1 行没有带入" })).ToBeVisibleAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Status).Filter(new() { HasText = "李四刚改成“李四又改了”，没有覆盖" })).ToBeVisibleAsync();
        await Assertions.Expect(goal.GetByRole(AriaRole.Checkbox)).Not.ToBeCheckedAsync();
        await _page.FitsPhoneAndDeskAsync("refused");
        await _page.GetByRole(AriaRole.Button, new() { Name = "撤销这次带入" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Status).Filter(new() { HasText = "恢复了 1 处" })).ToBeVisibleAsync();

        await _page.GotoAsync($"{application.Address}/projects/{next}");
        await Assertions.Expect(_page.GetByRole(AriaRole.Region, new() { Name = "年度沿革" }).First).ToContainTextAsync("2026 年");
        await _page.FitsPhoneAndDeskAsync("years");
        await _page.GetByRole(AriaRole.Link, new() { Name = "取消关联上年度" }).ClickAsync();
        await Assertions.Expect(_page.GetByLabel("取消关联的原因")).ToBeVisibleAsync();
        await _page.FitsPhoneAndDeskAsync("unlink");
        await _page.GetByLabel("取消关联的原因").FillAsync("其实是两个项目");
        await _page.GetByRole(AriaRole.Button, new() { Name = "取消关联" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("2026 年有同名项目“示例项目”")).ToBeVisibleAsync();
        await _page.FitsPhoneAndDeskAsync("offered");
        await _page.GetByRole(AriaRole.Link, new() { Name = "关联上年度项目" }).First.ClickAsync();
        await _page.GetByLabel("示例项目").CheckAsync();
        await _page.GetByLabel("关联原因").FillAsync("还是一个项目");
        await _page.FitsPhoneAndDeskAsync("link");
        await _page.GetByRole(AriaRole.Button, new() { Name = "关联", Exact = true }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Region, new() { Name = "项目变更记录" })).ToContainTextAsync("还是一个项目");
    }

    // A declaration with a goal, money and three indicators.
    private async Task<Guid> FilledAsync()
    {
        var id = await _drafts.NewAsync();
        var page = Guid.NewGuid();
        var edits = new List<SentEdit>
        {
            new(page, 1, "goals.annual", null, int.MaxValue, "保持河道清洁"),
            new(page, 2, "money.annual.total", null, int.MaxValue, "300000"),
        };
        foreach (var (level1, level2, name, target) in new[] { ("产出指标", "数量指标", "保洁长度", "≥12公里"), ("效益指标", "社会效益指标", "水面清洁率", "≥98%"), ("满意度指标", "服务对象满意度指标", "满意度", "≥90%") })
        {
            edits.Add(new(page, edits.Count + 1, IndicatorRowEdit.Row, Guid.NewGuid().ToString(), int.MaxValue, IndicatorRowEdit.Text(null, Horizon.Annual,
                [(Domain.Fields.IndicatorFields.Level1, level1), (Domain.Fields.IndicatorFields.Level2, level2), (Domain.Fields.IndicatorFields.Level3, name), (Domain.Fields.IndicatorFields.Target, target)])));
        }

        (await _drafts.EditAsync(id, edits)).Results.ShouldAllBe(result => result.Status == EditStatus.Saved);
        return id;
    }

    private async Task<Guid> NextAsync(Guid first)
    {
        await using var context = await application.OpenDatabaseAsync();
        return await context.Projects.Where(project => project.ContinuesId == first).Select(project => project.Id).SingleAsync();
    }

    private async Task SignInAsync(Guid project)
    {
        var cookie = await SignIns.CookieForAsync(application.Services, await _drafts.FilerAsync(project, "w"));
        await _page.Context.ClearCookiesAsync();
        await _page.Context.AddCookiesAsync([new Cookie { Name = cookie.Name, Value = cookie.Value, Url = application.Address }]);
    }
}
