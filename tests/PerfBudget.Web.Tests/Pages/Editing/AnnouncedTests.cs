using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PerfBudget.Domain.Forms;
using PerfBudget.UseCases.Comments;
using PerfBudget.UseCases.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Editing;

/// <summary>What a screen reader is told while one walks through the editor by keys: from the tree that the browser hands to it.</summary>
[Collection(WebTests.Name)]
public sealed class AnnouncedTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task A_cell_says_what_it_is_of_which_row_what_stands_in_it_and_what_is_said_of_it()
    {
        var project = await _drafts.NewAsync();
        var filer = await _drafts.ViewerAsync(project, "张三");
        await application.Services.GetRequiredService<AddComment>().RunAsync(filer, project, FormKind.Declaration, "goals.overall", null, "请写明更新几台", CancellationToken.None);
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        var tree = await AccessTree.OfAsync(form.Page);

        // Whoever is asked something by a comment begins there.
        var asked = await tree.FocusedAsync();
        (asked.Role, asked.Parent, asked.Name).ShouldBe(("textbox", "gridcell", "项目总目标，空，1 条未解决的批注"));
        await Assertions.Expect(form.Page.Locator(".findings-counts")).ToContainTextAsync("必须修改");
        await form.PressAsync("F2");
        (await form.Page.EvaluateAsync<string?>("document.activeElement.getAttribute('aria-roledescription')")).ShouldBeNull("an open text box is one like any other");
        await form.PressAsync("Escape", "Control+Home");

        (await tree.FocusedAsync()).Name.ShouldBe("项目名称，示例项目");
        await form.PressAsync("Tab");
        var empty = await tree.FocusedAsync();
        empty.Name.ShouldBe("项目性质，空");
        empty.States["invalid"].ShouldBe("false");

        await ToAsync(form, "indicator.level3");
        await form.TypeAsync("更新检验设备");
        await form.PressAsync("Tab");
        await form.TypeAsync(">=12台");
        await form.PressAsync("Tab", "Shift+Tab");
        await form.BeSavedAsync();
        (await tree.FocusedAsync()).Name.ShouldMatch("^年度指标值，.+指标，更新检验设备，≥12台$");

        await form.PressAsync("Shift+ArrowUp");
        (await tree.FocusedAsync()).Name.ShouldContain("已选 2 行");
    }

    [Fact]
    public async Task A_finding_is_read_out_with_its_cell_and_leads_to_it()
    {
        await using var form = await OpenForm.OpenAsync(Windows, application, await _drafts.NewAsync());
        var tree = await AccessTree.OfAsync(form.Page);
        await Assertions.Expect(form.Page.Locator(".findings-counts")).ToContainTextAsync("必须修改");
        await form.PressAsync("Control+Home", "F8");
        var first = await tree.FocusedAsync();
        (first.Role, first.Parent).ShouldBe(("textbox", "gridcell"));
        first.Description.ShouldContain("没有填写");
        await form.PressAsync("F8", "Shift+F8");
        (await tree.FocusedAsync()).Name.ShouldBe(first.Name);

        await form.PressAsync("F6", "F6");
        var list = await tree.FocusedAsync();
        (list.Role, list.Name).ShouldBe(("complementary", "审核意见"));
        await form.PressUntilAsync("Tab", "the entry", async () => (await tree.FocusedAsync()).Name.Contains("“计划完成日期”没有填写", StringComparison.Ordinal));
        (await tree.FocusedAsync()).Role.ShouldBe("button");
        await form.PressAsync("Enter");
        (await tree.FocusedAsync()).Name.ShouldBe("计划完成日期，空");
    }

    [Fact]
    public async Task What_was_refused_is_said_at_once_and_at_the_cell()
    {
        await using var form = await OpenForm.OpenAsync(Windows, application, await _drafts.NewAsync());
        var tree = await AccessTree.OfAsync(form.Page);
        await ToAsync(form, "money.annual.total");
        await form.TypeAsync("-5");
        await form.PressAsync("Tab");

        await Assertions.Expect(form.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("不能是负数");
        await Assertions.Expect(form.Page.Locator("[data-voice]")).ToHaveTextAsync("1 格未保存，见标红处");
        await form.PressAsync("Control+Home", "Shift+F8"); // findings have cells of their own
        await form.PressUntilAsync("Shift+F8", "the refused cell", async () => (await tree.FocusedAsync()).Name.Contains("不能是负数", StringComparison.Ordinal));
        (await tree.FocusedAsync()).States["invalid"].ShouldBe("true");
        await form.TypeAsync("5");
        await form.PressAsync("Enter", "Shift+Enter");
        await form.BeSavedAsync();
        (await tree.FocusedAsync()).States["invalid"].ShouldBe("false");
    }

    [Fact]
    public async Task A_conflict_is_told_and_decided_by_keys()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        var tree = await AccessTree.OfAsync(form.Page);
        await ToAsync(form, "project.nature");
        await form.PressAsync("F2");
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, "project.nature", null, 0, "经常性项目"), "李四");
        await form.TypeAsync("一次性项目");
        await form.PressAsync("Enter", "Shift+Enter");

        await Assertions.Expect(form.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("李四也改了这一格");
        var (name, states) = await tree.FocusedAsync() is var told ? (told.Name, told.States) : default;
        name.ShouldBe("项目性质，一次性项目，李四也改了这一格");
        states["invalid"].ShouldBe("true");
        await form.PressAsync("F6", "Tab");
        (await tree.FocusedAsync()).Name.ShouldBe("用我的");
        await form.PressAsync("Tab", "Enter");

        (await tree.FocusedAsync()).Name.ShouldBe("项目性质，经常性项目");
    }

    [Fact]
    public async Task The_form_is_grids_with_heads_and_what_was_approved_can_be_read_and_not_written()
    {
        var project = await _drafts.NewAsync();
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, "goals.annual", null, 0, "更新设备十二台。"));
        await _drafts.ApproveAsync(project, FormKind.Declaration);
        await application.Services.GetRequiredService<BeginStage>().RunAsync(await _drafts.ViewerAsync(project, "张三"), project, FormKind.Tracking, CancellationToken.None);
        await using var form = await OpenForm.OpenAsync(Windows, application, project, stage: "tracking");

        var all = await (await AccessTree.OfAsync(form.Page)).AllAsync();
        all.Where(node => node.Role == "grid").ShouldNotBeEmpty();
        all.Where(node => node.Role == "grid").ShouldAllBe(node => node.Name.StartsWith("表格第"));
        all.Count(node => node.Role == "columnheader").ShouldBeGreaterThan(5);
        all.Count(node => node.Role == "rowheader").ShouldBeGreaterThan(5);
        all.Where(node => node.Role == "gridcell").ShouldAllBe(node => node.Parent == "row");
        all.ShouldContain(node => node.Role == "gridcell" && node.States.GetValueOrDefault("readonly") == "true" && node.Name.Contains("更新设备十二台"));
        all.Single(node => node.Role == "heading" && node.States["level"] == "1").Name.ShouldBe("填写跟踪表");
        all.Where(node => node.Role is "complementary" or "navigation").Select(node => node.Name).ShouldBe(["主菜单", "本格说明与修改记录", "审核意见", "跟踪研判"]);
    }

    [Fact]
    public async Task Saving_does_not_talk_over_the_writer()
    {
        await using var form = await OpenForm.OpenAsync(Windows, application, await _drafts.NewAsync());
        await form.Page.EvaluateAsync("""
            globalThis.said = [];
            new MutationObserver(() => { const text = document.querySelector('[data-voice]').textContent; text && said.push(text); })
                .observe(document.querySelector('[data-voice]'), { childList: true, characterData: true, subtree: true });
            """);
        await ToAsync(form, "project.nature");

        // The writer makes no pause: for the page the time stands still.
        await form.Page.Clock.InstallAsync();
        await form.Page.Clock.PauseAtAsync(DateTime.UtcNow.AddMinutes(1));
        foreach (var text in new[] { "一次性项目", "特定目标类", "示例局" })
        {
            await form.TypeAsync(text);
            await form.PressAsync("Tab");
            await form.BeSavedAsync();
        }

        (await form.Page.EvaluateAsync<string[]>("said")).ShouldBeEmpty();
        await form.Page.Clock.ResumeAsync();
        await Assertions.Expect(form.Page.Locator("[data-voice]")).ToHaveTextAsync("已保存");
        (await form.Page.EvaluateAsync<string[]>("said")).ShouldBe(["已保存"]);

        await ToAsync(form, "indicator.level3");
        await form.TypeAsync("甲");
        await form.PressAsync("Enter", "Shift+Enter", "Control+Enter");
        await Assertions.Expect(form.Page.Locator("[data-voice]")).ToHaveTextAsync("已加一行");
        await form.PressAsync("Control+Delete");
        await Assertions.Expect(form.Page.Locator("[data-voice]")).ToHaveTextAsync("已删除一行，按 Ctrl+Z 恢复");
        (await form.Page.EvaluateAsync<bool>("document.activeElement.matches('.cell-input')")).ShouldBeTrue();
    }

    // By keys alone, from the form's beginning.
    private static async Task ToAsync(OpenForm form, string field)
    {
        await form.PressAsync("Control+Home");
        await form.PressUntilAsync("Tab", field, async () => await form.FieldAsync() == field);
    }
}
