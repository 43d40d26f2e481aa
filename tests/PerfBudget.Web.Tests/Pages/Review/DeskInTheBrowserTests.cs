using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Review;

[Collection(WebTests.Name)]
public sealed class DeskInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private readonly Unit _unit = Unit.Create("图书馆" + Guid.NewGuid().ToString("N")[..6], "central");
    private Project _first = null!, _second = null!;
    private IPage _page = null!;

    public override async Task InitializeAsync()
    {
        await using var context = await application.OpenDatabaseAsync();
        context.Units.Add(_unit);
        var forms = new SubmittedForms(context);
        _first = forms.Declaration(_unit, "设备更新", yuan: 1_000_000, findings: new FindingCounts(0, 2, 1));
        _second = forms.Declaration(_unit, "读者培训", yuan: 1_000_000, minutes: 5);
        await context.SaveChangesAsync();
        _page = await Windows.OpenAsync($"{application.Address}/review?unit={_unit.Id}");
    }

    private ILocator Tab(string name) => _page.GetByRole(AriaRole.Tab, new() { NameString = name });

    [Fact]
    public async Task A_form_is_commented_returned_mended_compared_and_approved()
    {
        // The queue is walked and opened by keys, the riskiest first.
        await _page.Keyboard.PressAsync("j");
        await Assertions.Expect(_page.GetByRole(AriaRole.Link, new() { Name = "设备更新" })).ToBeFocusedAsync();
        await _page.Keyboard.PressAsync("Enter");
        await _page.Locator("[data-review][data-ready]").WaitForAsync();

        // Two cells are commented, one by mouse, one by keys.
        await _page.Locator(".review-form [data-field='goals.overall']").ClickAsync();
        await _page.Keyboard.PressAsync("c");
        await _page.Keyboard.InsertTextAsync("请写明培训的内容");
        await _page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(_page.Locator(".comments .comment")).ToHaveCountAsync(1);
        await Assertions.Expect(_page.Locator(".review-form [data-field='goals.overall']")).ToBeFocusedAsync();
        var target = _page.Locator(".review-form [data-field='indicator.target'][data-row]").First;
        await target.FocusAsync();
        await _page.Keyboard.PressAsync("Enter");
        await _page.Keyboard.InsertTextAsync("台数如何测算？");
        await _page.GetByRole(AriaRole.Button, new() { Name = "写批注" }).ClickAsync();
        await Assertions.Expect(_page.Locator(".review-form [data-comments-open]")).ToHaveCountAsync(2);
        await Assertions.Expect(Tab("批注")).ToContainTextAsync("2");

        // Returned by key, with the open comments and a phrase in the reason; the next form follows with a notice.
        await target.FocusAsync();
        await _page.Keyboard.PressAsync("r");
        await _page.GetByRole(AriaRole.Button, new() { Name = "带入未解决的批注" }).ClickAsync();
        var reason = _page.Locator("[data-step='return'] textarea");
        (await reason.InputValueAsync()).ShouldStartWith("1. 项目总目标：请写明培训的内容\n2. 年度指标值 · ");
        await _page.Locator("[data-step='return'] .phrase-list summary").ClickAsync();
        await _page.Locator("[data-step='return'] .phrase").First.ClickAsync();
        (await reason.InputValueAsync()).ShouldEndWith("\n请写明测算依据，并附相关文件。");
        await _page.GetByRole(AriaRole.Button, new() { Name = "确认退回" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Status).Filter(new() { HasText = "已退回：设备更新" })).ToBeVisibleAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("读者培训");

        // The filer sees both at the cells, mends, answers and solves.
        var row = await FillAsync();

        // Submitted again, every change stands in the form and in words.
        await SubmitAgainAsync();
        await _page.GotoAsync($"{application.Address}/review/{_first.Filings[0].Id}?unit={_unit.Id}");
        await Assertions.Expect(Tab("版本对照")).ToHaveAttributeAsync("aria-selected", "true");
        var goal = _page.Locator(".review-form [data-field='goals.overall']");
        await Assertions.Expect(goal).ToHaveAttributeAsync("data-changed", "改");
        await Assertions.Expect(goal).ToHaveAttributeAsync("data-before", "原：更新设备20台，培训馆员60人次，读者满意度达到90%。");
        await Assertions.Expect(_page.Locator(".review-form [data-changed]")).ToHaveCountAsync(2);
        (await _page.Locator(".change del").AllInnerTextsAsync()).ShouldContain("更新设备20台，培训馆员60人次，读者满意度达到90%。");
        (await _page.Locator(".change ins").AllInnerTextsAsync()).ShouldContain("更新设备20台，培训馆员编目80人次，读者满意度达到90%。");
        await _page.Locator($".change[data-row='{row}']").ClickAsync();
        await Assertions.Expect(_page.Locator($".review-form [data-field='indicator.target'][data-row='{row}']")).ToBeFocusedAsync();

        // Approved by key, with a confirmation; the next form follows.
        await _page.Keyboard.PressAsync("a");
        await Assertions.Expect(_page.GetByRole(AriaRole.Button, new() { Name = "确认批复" })).ToBeFocusedAsync();
        await _page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(_page.GetByRole(AriaRole.Status).Filter(new() { HasText = "已批复：设备更新" })).ToBeVisibleAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("读者培训");
        await using var context = await application.OpenDatabaseAsync();
        (await context.Filings.SingleAsync(filing => filing.Id == _first.Filings[0].Id)).State.ShouldBe(FilingState.Approved);
    }

    [Fact]
    public async Task Several_are_approved_after_a_page_that_names_them()
    {
        await _page.GetByLabel("勾选 设备更新").CheckAsync();
        await _page.GetByLabel("勾选 读者培训").CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "批量批复所选" }).ClickAsync();

        await Assertions.Expect(_page.Locator(".ticked").First).ToContainTextAsync("读者培训");
        await _page.GetByRole(AriaRole.Button, new() { Name = "确认批复 2 张表" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Status).Filter(new() { HasText = "已批复 2 张表" })).ToBeVisibleAsync();
        await _page.GetByRole(AriaRole.Link, new() { Name = "回到审核" }).ClickAsync();
        await _page.GotoAsync($"{application.Address}/review?unit={_unit.Id}");
        await Assertions.Expect(_page.GetByText("没有符合条件的表")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task N_opens_the_next_with_the_filters_kept_and_a_key_in_a_text_is_a_letter()
    {
        await _page.GetByRole(AriaRole.Link, new() { Name = "设备更新" }).ClickAsync();
        await _page.Locator("[data-review][data-ready]").WaitForAsync();
        await _page.Keyboard.PressAsync("r");
        await _page.Keyboard.PressAsync("n");
        (await _page.Locator("[data-step='return'] textarea").InputValueAsync()).ShouldBe("n");
        await _page.Keyboard.PressAsync("Escape");
        await _page.Locator("[data-step='return'] > summary").FocusAsync();
        await _page.Keyboard.PressAsync("n");

        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("读者培训");
        _page.Url.ShouldContain($"unit={_unit.Id}");
    }

    private async Task<string> FillAsync()
    {
        var filer = await application.AccountAsync("filer" + Guid.NewGuid().ToString("N")[..8], (Role.Filer, _unit.Id));
        await using var form = await OpenForm.OpenAsync(Windows, application, _first.Id, filer);
        await Assertions.Expect(form.Page.Locator(".editor [data-comments-open]")).ToHaveCountAsync(2);
        await Assertions.Expect(form.Cell("goals.overall")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("cell-active")); // the first with an open comment
        await Assertions.Expect(form.Panel).ToContainTextAsync("请写明培训的内容");
        await form.TypeAsync("更新设备20台，培训馆员编目80人次，读者满意度达到90%。");
        await form.PressAsync("Tab", "Shift+Tab");
        await form.Panel.Locator(".panel-comments").GetByRole(AriaRole.Button, new() { Name = "已解决" }).First.ClickAsync();
        await Assertions.Expect(form.Page.Locator(".editor [data-comments-open]")).ToHaveCountAsync(1);

        // To the other one from the list, wherever it is.
        await form.Panel.GetByRole(AriaRole.Button, new() { NameString = "年度指标值" }).ClickAsync();
        await Assertions.Expect(form.Panel).ToContainTextAsync("台数如何测算？");
        var row = (await form.Page.Locator(".cell-active").GetAttributeAsync("data-row"))!;
        await form.Panel.Locator(".comment-reply summary").First.ClickAsync();
        await form.Panel.GetByLabel("回复内容").First.FillAsync("按更新计划，附清单");
        await form.Panel.GetByRole(AriaRole.Button, new() { Name = "回复" }).First.ClickAsync();
        await Assertions.Expect(form.Panel).ToContainTextAsync("按更新计划，附清单");
        await form.Row("indicator.target", row).ClickAsync();
        await form.TypeAsync("≤94万元");
        await form.PressAsync("Tab");
        await form.BeSavedAsync();
        return row;
    }

    private async Task SubmitAgainAsync()
    {
        await using var context = await application.OpenDatabaseAsync();
        var filing = await context.Filings.SingleAsync(row => row.Id == _first.Filings[0].Id);
        var taken = filing.Take(FlowStep.Submit, new Decision(new("filer", "何云"), DateTimeOffset.UtcNow), needsConfirmation: false);
        taken.Refusal.ShouldBeNull();
        context.Versions.Add(taken.Version!);
        context.Steps.Add(taken.Record!);
        await context.SaveChangesAsync();
    }
}
