using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PerfBudget.Domain.Filings;
using PerfBudget.UseCases.Editing;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Checks;

/// <summary>Findings beside a form that is being written.</summary>
[Collection(WebTests.Name)]
public sealed class LiveFindingsTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task A_contradiction_is_listed_and_marked_once_it_is_saved_and_gone_once_it_is_mended()
    {
        await using var form = await OpenForm.OpenAsync(Windows, application, await _drafts.NewAsync());
        await WriteAsync(form, "project.start", "2026-12-31");
        await WriteAsync(form, "project.end", "2026-01-01");

        var entry = Entry(form, "晚于计划完成");
        await Assertions.Expect(entry).ToHaveCountAsync(1);
        await Assertions.Expect(form.Cell("project.end")).ToHaveAttributeAsync("data-severity", "error");
        var id = await form.Cell("project.end").GetAttributeAsync("aria-describedby");
        (await form.Page.Locator($"#{id!.Split(' ')[0]}").InnerTextAsync()).ShouldContain("晚于计划完成");
        await Assertions.Expect(Counts(form)).ToContainTextAsync("必须修改");

        await WriteAsync(form, "project.end", "2026-12-31");
        await WriteAsync(form, "project.start", "2026-01-01");
        await Assertions.Expect(entry).ToHaveCountAsync(0);
        await Assertions.Expect(form.Cell("project.end")).Not.ToHaveAttributeAsync("data-severity", "error");
    }

    [Fact]
    public async Task An_entry_puts_the_focus_on_its_cell_and_the_cell_shows_its_entry()
    {
        await using var form = await OpenForm.OpenAsync(Windows, application, await _drafts.NewAsync());
        await WriteAsync(form, "project.start", "2026-12-31");
        await WriteAsync(form, "project.end", "2026-01-01");
        await form.Cell("goals.annual").ClickAsync();

        await Entry(form, "晚于计划完成").GetByRole(AriaRole.Button).ClickAsync();

        (await form.Page.EvaluateAsync<string?>("document.activeElement.closest('[data-field]')?.dataset.field")).ShouldBe("project.end");
        await Assertions.Expect(form.Cell("project.end")).ToBeInViewportAsync();
        await Assertions.Expect(form.Page.Locator(".finding-entry.is-current")).ToContainTextAsync(["晚于计划完成"]);
        (await form.Page.EvaluateAsync<string?>("document.getElementById(document.activeElement.getAttribute('aria-describedby').split(' ')[0]).textContent"))!.ShouldContain("晚于计划完成");
        await form.PressAsync("F6", "F6");
        (await form.Page.EvaluateAsync<bool>("document.activeElement.matches('[data-findings]')")).ShouldBeTrue();
        await form.PressAsync("Escape");
        (await form.Page.EvaluateAsync<string?>("document.activeElement.closest('[data-field]')?.dataset.field")).ShouldBe("project.end");
    }

    [Fact]
    public async Task Anothers_change_changes_the_list_and_leaves_an_open_composition_alone()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell("project.nature").ClickAsync();
        var client = await form.Page.Context.NewCDPSessionAsync(form.Page);
        await client.SendAsync("Input.imeSetComposition", new() { ["text"] = "yi'ci", ["selectionStart"] = 5, ["selectionEnd"] = 5 });

        var other = Guid.NewGuid();
        await _drafts.EditAsync(project, [new SentEdit(other, 1, "project.start", null, int.MaxValue, "2026-12-31"), new SentEdit(other, 2, "project.end", null, int.MaxValue, "2026-01-01")], "李四");

        await Assertions.Expect(Entry(form, "晚于计划完成")).ToHaveCountAsync(1);
        (await form.Page.EvaluateAsync<string?>("document.activeElement.value")).ShouldBe("yi'ci");
        await client.SendAsync("Input.insertText", new() { ["text"] = "一次性项目" });
        await form.PressAsync("Enter");
        await form.BeSavedAsync();
        (await _drafts.FileAsync(project)).Project.Nature.ShouldBe("一次性项目");
    }

    [Fact]
    public async Task An_explanation_is_written_in_the_list_and_accepted_on_the_reviewers_page()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await WriteAsync(form, "goals.annual", Sum(18));
        await Assertions.Expect(Counts(form)).ToContainTextAsync("待写说明");
        var entry = Entry(form, "合计 18万元");
        await entry.GetByText("写说明").ClickAsync();
        await form.TypeAsync("跨年项目，其余由上级安排。");

        await WriteAnothersAsync(project, "goals.overall", "改造一处");
        await Assertions.Expect(form.Cell("goals.overall")).ToHaveTextAsync("改造一处");
        await Assertions.Expect(entry.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await entry.GetByText("保存说明").ClickAsync();
        await Assertions.Expect(entry).ToContainTextAsync("跨年项目，其余由上级安排。");

        await form.Page.ReloadAsync();
        await form.BeReadyAsync();
        await Assertions.Expect(entry).ToContainTextAsync("跨年项目，其余由上级安排。");
        await SetStateAsync(project, FilingState.InReview);

        var page = await Windows.OpenAsync($"{application.Address}/projects/{project}/declaration");
        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "审核意见" });
        await Assertions.Expect(panel).ToContainTextAsync("待接受 1");
        await panel.GetByRole(AriaRole.Button, new() { Name = "接受说明" }).ClickAsync();
        await Assertions.Expect(panel).ToContainTextAsync("已接受 1");
        await panel.GetByRole(AriaRole.Button, new() { Name = "撤回接受" }).ClickAsync();
        await Assertions.Expect(panel).ToContainTextAsync("待接受 1");
    }

    [Fact]
    public async Task An_explanation_in_writing_outlives_a_change_of_its_finding()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await WriteAsync(form, "goals.annual", Sum(18));
        await Entry(form, "合计 18万元").GetByText("写说明").ClickAsync();
        await form.TypeAsync("由上级安排");

        await WriteAnothersAsync(project, "goals.annual", Sum(19));
        var entry = Entry(form, "合计 19万元");
        await Assertions.Expect(entry).ToContainTextAsync("情况已变");
        await Assertions.Expect(entry.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("由上级安排");

        await WriteAnothersAsync(project, "goals.annual", "完成一处改造");
        await Assertions.Expect(form.Page.Locator(".finding-entry.is-gone")).ToContainTextAsync("不再成立");
        await Assertions.Expect(form.Page.Locator(".finding-entry.is-gone").GetByRole(AriaRole.Textbox)).ToHaveValueAsync("由上级安排");
        await form.PressAsync("Escape");
        await Assertions.Expect(form.Page.Locator(".finding-entry.is-gone")).ToHaveCountAsync(0);
    }

    private static string Sum(int sum) => $"所需经费：租金12.5万元、电费3.2万元，合计{sum}万元。";

    private async Task WriteAnothersAsync(Guid project, string field, string text) =>
        (await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, field, null, int.MaxValue, text), "李四")).Status.ShouldBe(EditStatus.Saved);

    private async Task SetStateAsync(Guid project, FilingState state)
    {
        await using var context = await application.OpenDatabaseAsync();
        await context.Filings.Where(filing => filing.ProjectId == project).ExecuteUpdateAsync(filing => filing.SetProperty(row => row.State, state));
    }

    private static async Task WriteAsync(OpenForm form, string field, string text)
    {
        await form.Cell(field).ClickAsync();
        await form.TypeAsync(text);
        await form.PressAsync("Tab");
        await form.BeSavedAsync();
    }

    private static ILocator Entry(OpenForm form, string text) => form.Page.Locator(".finding-entry").Filter(new() { HasText = text });

    private static ILocator Counts(OpenForm form) => form.Page.Locator(".findings-counts");
}
