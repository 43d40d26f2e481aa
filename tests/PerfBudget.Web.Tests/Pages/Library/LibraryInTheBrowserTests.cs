using Microsoft.Playwright;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Forms;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Library;

[Collection(WebTests.Name)]
public sealed class LibraryInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private const string Name = "indicator.level3", Target = "indicator.target";

    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task An_indicator_is_chosen_by_keys_fills_its_row_is_saved_and_undone_in_one_step()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await ChooseAsync(form, "质量指标");
        await form.TypeAsync("设备完好");
        await Assertions.Expect(Options(form).First).ToBeVisibleAsync();

        var box = form.Page.GetByRole(AriaRole.Combobox).And(form.Page.Locator(".cell-input"));
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await form.PressAsync("ArrowDown");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-activedescendant", "library-option-0");
        await Assertions.Expect(form.Page.Locator(".suggest").GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("设备完好率");
        var chosen = await Options(form).First.Locator(".suggest-name").InnerTextAsync();
        await form.PressAsync("Enter");
        await Assertions.Expect(form.Page.GetByRole(AriaRole.Listbox, new() { Name = "指标库" })).ToBeHiddenAsync();
        await form.BeSavedAsync();

        var row = (await _drafts.FileAsync(project)).Indicators.Single();
        (row.Level1, row.Level2, row.Name, row.Target?.Text).ShouldBe(("产出指标", "质量指标", chosen, "≥95%"));
        await Assertions.Expect(form.Row(Target, row.Id.ToString())).ToHaveTextAsync("≥95%");

        await form.PressAsync("Control+z");
        await form.BeSavedAsync();
        (await _drafts.FileAsync(project)).Indicators.ShouldBeEmpty("the row was put on record for the name alone");
        await form.PressAsync("Control+y");
        await form.BeSavedAsync();
        row = (await _drafts.FileAsync(project)).Indicators.Single();
        (row.Name, row.Target?.Text).ShouldBe((chosen, "≥95%"));
    }

    [Fact]
    public async Task A_target_that_stands_is_kept_and_one_that_is_the_projects_own_is_only_shown_how_to_write()
    {
        var project = await _drafts.NewAsync("central");
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await ChooseAsync(form, "数量指标");
        await TakeAsync(form, "教师培训人次");
        await form.BeSavedAsync();

        var row = (await _drafts.FileAsync(project)).Indicators.Single();
        (row.Name, row.Target).ShouldBe(("教师培训人次", null));
        await Wait.UntilAsync(async () => (await form.Row(Target, row.Id.ToString()).Locator(".cell-value").EvaluateAsync<string>("cell => getComputedStyle(cell, '::after').content")).ShouldBe("\"≥…人次\""));
        await form.PressAsync("Tab");
        await form.TypeAsync("≥120人次");
        await form.PressAsync("Shift+Tab");
        await TakeAsync(form, "教研活动次数");
        await form.BeSavedAsync();

        row = (await _drafts.FileAsync(project)).Indicators.Single();
        (row.Name, row.Target?.Text).ShouldBe(("教研活动次数", "≥120人次"));
        var proposing = await form.Page.Context.RunAndWaitForPageAsync(() => form.Panel.GetByRole(AriaRole.Link, new() { Name = "推荐这个指标入库" }).ClickAsync());
        (await proposing.GetByLabel("三级指标名称").InputValueAsync()).ShouldBe("教研活动次数");
        (await proposing.GetByLabel("指标级次").InputValueAsync()).ShouldBe("数量指标");
        (await proposing.GetByLabel("常用目标值").InputValueAsync()).ShouldBe("≥120人次");
    }

    [Fact]
    public async Task A_row_without_a_level_takes_it_from_the_indicator()
    {
        var project = await _drafts.NewAsync();
        await using (var context = await application.OpenDatabaseAsync())
        {
            var record = context.Projects.Where(row => row.Id == project).Select(row => row).Single();
            context.Entry(record).Collection(row => row.Filings).Load();
            var file = record.Filings[0].Open();
            file.Indicators.Add(new Indicator { Level1 = "产出指标", Name = "旧名" });
            record.Rewrite(record.Filings[0], file, DateTimeOffset.UtcNow);
            await context.SaveChangesAsync();
        }

        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Page.Locator($".editor [data-field='{Name}']", new() { HasTextString = "旧名" }).ClickAsync();
        await TakeAsync(form, "教学设备完好率");
        await form.BeSavedAsync();

        var row = (await _drafts.FileAsync(project)).Indicators.Single();
        (row.Level2, row.Name, row.Target?.Text).ShouldBe(("质量指标", "教学设备完好率", "≥95%"));
    }

    [Fact]
    public async Task Escape_and_a_further_key_leave_what_was_typed_and_other_cells_have_no_list()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await ChooseAsync(form, "质量指标");
        await form.TypeAsync("完好率");
        await Assertions.Expect(Options(form).First).ToBeVisibleAsync();
        await form.PressAsync("Escape");
        await Assertions.Expect(form.Page.GetByRole(AriaRole.Listbox, new() { Name = "指标库" })).ToBeHiddenAsync();
        (await form.Page.Locator(".cell-input.is-editing").InputValueAsync()).ShouldBe("完好率");

        await form.TypeAsync("（自定）");
        await form.PressAsync("Enter");
        await form.BeSavedAsync();
        (await _drafts.FileAsync(project)).Indicators.Single().Name.ShouldBe("完好率（自定）");

        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("率");
        await form.PassAsync(600);
        await Assertions.Expect(form.Page.GetByRole(AriaRole.Listbox, new() { Name = "指标库" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task While_an_input_method_composes_there_is_no_list()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await ChooseAsync(form, "质量指标");
        var asked = 0;
        form.Page.Request += (_, request) => asked += request.Url.Contains("/indicators", StringComparison.Ordinal) ? 1 : 0;
        var client = await form.Page.Context.NewCDPSessionAsync(form.Page);

        await client.SendAsync("Input.imeSetComposition", new() { ["text"] = "完好", ["selectionStart"] = 2, ["selectionEnd"] = 2 });
        await form.PassAsync(700);
        await Assertions.Expect(form.Page.GetByRole(AriaRole.Listbox, new() { Name = "指标库" })).ToBeHiddenAsync();

        await client.SendAsync("Input.insertText", new() { ["text"] = "完好率" });
        await Assertions.Expect(Options(form).First).ToBeVisibleAsync();
        asked.ShouldBe(1, "for the finished words alone");
        await client.SendAsync("Input.imeSetComposition", new() { ["text"] = "she'bei", ["selectionStart"] = 7, ["selectionEnd"] = 7 });
        await Assertions.Expect(form.Page.GetByRole(AriaRole.Listbox, new() { Name = "指标库" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_an_answer_and_with_one_that_comes_too_late_typing_goes_on()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await ChooseAsync(form, "质量指标");
        var held = new List<IRoute>();
        await form.Page.RouteAsync("**/indicators?*", route =>
        {
            held.Add(route);
            return Task.CompletedTask;
        });
        await form.TypeAsync("教学设备完好率");
        await Wait.UntilAsync(() =>
        {
            held.Count.ShouldBe(1);
            return Task.CompletedTask;
        });
        await form.PressAsync("Tab");
        await form.TypeAsync("≥97%");
        await form.PressAsync("Tab");
        await form.BeSavedAsync();
        var late = await form.Page.RunAndWaitForResponseAsync(() => held[0].ContinueAsync(), "**/indicators?*");
        await late.FinishedAsync();
        await form.PassAsync(300);
        await Assertions.Expect(form.Page.GetByRole(AriaRole.Listbox, new() { Name = "指标库" })).ToBeHiddenAsync();

        await form.Page.UnrouteAllAsync();
        var refused = new TaskCompletionSource();
        Windows.Complaints.Expect("net::ERR_FAILED");
        await form.Page.RouteAsync("**/indicators?*", async route =>
        {
            await route.AbortAsync();
            refused.TrySetResult();
        });
        await ChooseAsync(form, "时效指标");
        await form.TypeAsync("教材发放及时率");
        await refused.Task.WaitAsync(Browser.Patience);
        await form.PressAsync("Tab");
        await form.BeSavedAsync();

        (await _drafts.FileAsync(project)).Indicators.Select(row => (row.Name, row.Target?.Text)).ShouldBe([("教学设备完好率", "≥97%"), ("教材发放及时率", null)]);
    }

    [Fact]
    public async Task What_one_unit_proposes_and_finance_accepts_another_units_filer_finds_while_typing()
    {
        var project = await _drafts.NewAsync();
        var unit = await UnitAsync(project);
        var name = "校园直饮水检测合格率" + Guid.NewGuid().ToString("N")[..4];
        await using (var proposing = await OpenForm.OpenAsync(Windows, application, await application.AccountAsync("t" + Guid.NewGuid().ToString("N")[..10], (Role.Filer, unit))))
        {
            var page = proposing.Page;
            await page.GotoAsync(application.Address + "/library");
            await page.GetByRole(AriaRole.Link, new() { Name = "推荐指标" }).ClickAsync();
            await page.GetByLabel("三级指标名称").FillAsync(name);
            await page.GetByLabel("指标级次").SelectOptionAsync("质量指标");
            await page.GetByLabel("行业领域").FillAsync("教育");
            await page.GetByLabel("指标解释").FillAsync("直饮水水样检测合格的比例。");
            await page.GetByLabel("计算公式").FillAsync("合格水样数÷检测水样数×100%");
            await page.GetByLabel("计量单位").FillAsync("%");
            await page.GetByLabel("常用目标值").FillAsync("≥99%");
            await page.GetByLabel("来源（依据）").FillAsync("本单位编写");
            await page.GetByRole(AriaRole.Button, new() { Name = "推荐", Exact = true }).ClickAsync();
            await Assertions.Expect(page.GetByText("已推荐，等财政部门审定")).ToBeVisibleAsync();
        }

        var review = await Windows.OpenAsync(application.Address + "/library/proposals", 390, 844);
        await review.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await review.GetByLabel("已核对解释").CheckAsync();
        await review.GetByRole(AriaRole.Button, new() { Name = "采纳" }).ClickAsync();
        await Assertions.Expect(review.GetByText("已采纳")).ToBeVisibleAsync();
        await review.Context.CloseAsync();

        await using var form = await OpenForm.OpenAsync(Windows, application, await _drafts.NewAsync());
        await ChooseAsync(form, "质量指标");
        await TakeAsync(form, name);
        await form.BeSavedAsync();
        await Assertions.Expect(form.Page.Locator($".editor [data-field='{Target}']", new() { HasTextString = "≥99%" })).ToBeVisibleAsync();
    }

    private static ILocator Options(OpenForm form) => form.Page.GetByRole(AriaRole.Listbox, new() { Name = "指标库" }).GetByRole(AriaRole.Option);

    // The first name cell of a level.
    private static async Task ChooseAsync(OpenForm form, string level2)
    {
        var line = form.Page.Locator(".editor tr", new() { Has = form.Page.Locator($"[data-field='indicator.level2']", new() { HasTextString = level2 }) }).First;
        await line.Locator($"[data-field='{Name}']").First.ClickAsync();
    }

    private static async Task TakeAsync(OpenForm form, string name)
    {
        await form.TypeAsync(name);
        await Assertions.Expect(Options(form).First.Locator(".suggest-name")).ToHaveTextAsync(name);
        await form.PressAsync("ArrowDown", "Enter");
    }

    private async Task<Guid> UnitAsync(Guid project)
    {
        await using var context = await application.OpenDatabaseAsync();
        return context.Projects.Single(row => row.Id == project).UnitId;
    }
}
