using Microsoft.Playwright;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.History;
using PerfBudget.UseCases.Editing;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.History;

[Collection(WebTests.Name)]
public sealed class HistoryInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task The_editor_says_of_each_change_how_it_came_about()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("一次性项目");
        await form.PressAsync("Tab", "Shift+Tab", "Control+z", "Control+y");
        await form.BeSavedAsync();
        await form.Cell("indicator.level3").ClickAsync();
        await form.PasteAsync("培训人次\t≥240人次\n培训场次\t≥12场");
        await form.BeSavedAsync();
        await form.Cell("indicator.target", 1).ClickAsync();
        await form.PressAsync("Control+d");
        await form.BeSavedAsync();
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("经常性项目");
        await form.PressAsync("Tab", "Shift+Tab");
        await form.BeSavedAsync();
        await form.Panel.GetByText("修改记录").ClickAsync();
        await form.Panel.GetByRole(AriaRole.Textbox, new() { Name = "修改说明" }).FillAsync("按科室意见改");
        await form.Panel.GetByRole(AriaRole.Button, new() { Name = "记下说明" }).ClickAsync();
        await Assertions.Expect(form.Panel.GetByText("已记下")).ToBeVisibleAsync();
        await form.Panel.GetByRole(AriaRole.Button, new() { Name = "恢复成这样" }).First.ClickAsync();
        await form.BeSavedAsync();

        var history = await _drafts.HistoryAsync(project);
        history.Where(change => change.Field == "project.nature").Select(change => (change.After, change.Origin, change.Note)).ShouldBe(
        [
            ("一次性项目", ChangeOrigin.Typed, null), (null, ChangeOrigin.Undone, null), ("一次性项目", ChangeOrigin.Redone, null),
            ("经常性项目", ChangeOrigin.Typed, "按科室意见改"), ("一次性项目", ChangeOrigin.Restored, null),
        ]);
        history.Where(change => change.Field == "indicator.level3").ShouldAllBe(change => change.Origin == ChangeOrigin.Pasted);
        history.Last(change => change.Field == "indicator.target").Origin.ShouldBe(ChangeOrigin.Filled);
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task A_value_is_restored_from_the_page_after_a_question_and_the_project_tells_of_it(int width, int height)
    {
        var project = await _drafts.NewAsync();
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, "goals.annual", null, 0, "第一稿"));
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, "goals.annual", null, 99, "第二稿"));
        var page = await Windows.OpenAsync("about:blank", width, height);
        var form = new OpenForm(page);
        await form.SignInAsync(application, await _drafts.FilerAsync(project, "何云"));
        await page.GotoAsync($"{application.Address}/projects/{project}/declaration/history");

        await page.GetByLabel("恢复改前：年度总体目标").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确认恢复" }).First.ClickAsync();

        await Assertions.Expect(page.GetByText("已恢复，见下面第一条。")).ToBeVisibleAsync();
        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBe("第一稿");
        await page.FitsAsync(width, "the history of a form");
        await page.GetByRole(AriaRole.Link, new() { Name = "整个项目的历史" }).ClickAsync();
        await Assertions.Expect(page.GetByText("初次填报；恢复旧值")).ToBeVisibleAsync();
        await page.FitsAsync(width, "the history of a project");
    }
}
