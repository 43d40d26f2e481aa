using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.UseCases.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Editing;

[Collection(WebTests.Name)]
public sealed class EditorInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private const string Table = """
        一级指标	二级指标	三级指标	指标值	分值
        产出指标	数量指标	更新检验设备	>=12台	15
        		培训医务人员	≥240人次	10
        	质量指标	设备验收合格率	=100%	15
        	时效指标	改造完成时间	≤10月	10
        效益指标	社会效益指标	检验报告平均出具时间	≤2小时	20
        满意度指标	服务对象满意度指标	患者满意度	≥90%	10
        """;

    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task A_declaration_is_filled_in_with_one_key_a_cell_and_one_paste()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        var texts = new Dictionary<string, string>
        {
            ["project.nature"] = "一次性项目", ["project.category"] = "特定目标类", ["project.department"] = "示例县卫生健康局",
            ["project.start"] = "2026-01-01", ["project.end"] = "2026年12月31日", ["money.project.total"] = "3,200,000", ["money.annual.total"] = "1,280,000",
            ["goals.overall"] = "三年内完成全院信息系统改造。", ["goals.annual"] = "完成发热门诊改造。",
        };
        var (keys, cells) = (0, 0);
        await form.Cell("project.name").ClickAsync();

        while (await form.FieldAsync() is { } field && !field.StartsWith("indicator.", StringComparison.Ordinal))
        {
            cells.ShouldBeLessThan(100, "Tab does not lead to the indicators");
            if (texts.Remove(field, out var text))
            {
                await form.TypeAsync(text);
            }

            (keys, cells) = (keys + 1, cells + 1);
            await form.PressAsync("Tab");
        }

        await form.PasteAsync(Table);
        await form.BeSavedAsync();

        texts.ShouldBeEmpty();
        keys.ShouldBeLessThanOrEqualTo(cells);
        var file = await _drafts.FileAsync(project);
        file.Project.End!.Value.Value.ShouldBe(new DateOnly(2026, 12, 31));
        file.Funding.Amount(FundingSource.Total, FundingMeasure.Annual).ShouldBe(new Money(1_280_000m));
        file.Indicators.Select(row => (row.Level2, row.Name, row.Target?.Text, row.Weight?.Value)).ShouldBe(
        [
            ("数量指标", "更新检验设备", "≥12台", 15m), ("数量指标", "培训医务人员", "≥240人次", 10m), ("质量指标", "设备验收合格率", "=100%", 15m),
            ("时效指标", "改造完成时间", "≤10月", 10m), ("社会效益指标", "检验报告平均出具时间", "≤2小时", 20m), ("服务对象满意度指标", "患者满意度", "≥90%", 10m),
        ]);
    }

    [Fact]
    public async Task Keys_walk_the_form_as_in_a_spreadsheet()
    {
        await using var form = await OpenForm.OpenAsync(Windows, application, await _drafts.NewAsync());
        await form.Cell("project.name").ClickAsync();

        await form.PressAsync("Tab");
        (await form.FieldAsync()).ShouldBe("project.nature");
        await form.PressAsync("Shift+Tab");
        (await form.FieldAsync()).ShouldBe("project.name");
        await form.PressAsync("Enter");
        (await form.FieldAsync()).ShouldBe("project.department");
        await form.PressAsync("ArrowRight");
        (await form.FieldAsync()).ShouldBe("project.unit");
        await form.PressAsync("Shift+Enter");
        (await form.FieldAsync()).ShouldBe("project.nature");

        await form.TypeAsync("写错了");
        await form.PressAsync("Escape");
        (await form.Cell("project.nature").InnerTextAsync()).Trim().ShouldBe("");
        await form.TypeAsync("经常性");
        await form.PressAsync("Enter", "Shift+Enter", "F2");
        await form.TypeAsync("项目");
        await form.PressAsync("Enter");
        await Assertions.Expect(form.Cell("project.nature")).ToHaveTextAsync("经常性项目");
        await form.Cell("goals.annual").ClickAsync();
        await form.TypeAsync("第一行");
        await form.PressAsync("Alt+Enter");
        await form.TypeAsync("第二行");
        await form.PressAsync("Tab");
        (await form.Cell("goals.annual").Locator(".cell-value").InnerTextAsync()).ShouldBe("第一行\n第二行");
    }

    [Fact]
    public async Task Undo_and_redo_are_edits_like_any_other()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell("goals.annual").ClickAsync();
        await form.TypeAsync("第一稿");
        await form.PressAsync("Tab", "Shift+Tab");
        await form.TypeAsync("第二稿");
        await form.PressAsync("Tab");

        await form.PressAsync("Control+z");
        await Assertions.Expect(form.Cell("goals.annual")).ToHaveTextAsync("第一稿");
        await form.PressAsync("Control+z");
        await Assertions.Expect(form.Cell("goals.annual")).ToHaveTextAsync("");
        await form.PressAsync("Control+y");
        await form.BeSavedAsync();

        (await _drafts.FileAsync(project)).Goals.Annual.ShouldBe("第一稿");
    }

    [Fact]
    public async Task Rows_are_added_duplicated_moved_and_deleted_within_their_level()
    {
        var project = await _drafts.NewAsync("central");
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell("indicator.level3", 1).ClickAsync();
        await form.TypeAsync("甲");
        await form.PressAsync("Tab");
        await form.TypeAsync("≥1次");
        await form.PressAsync("Shift+Tab", "Control+Enter");
        await form.TypeAsync("乙");
        await form.PressAsync("Tab", "Shift+Tab", "Control+Shift+Enter");
        await form.BeSavedAsync();
        (await NamesAsync(project)).ShouldBe(["甲", "乙", "乙"]);

        await form.TypeAsync("丙");
        await form.PressAsync("Tab", "Shift+Tab", "Alt+ArrowUp");
        await Wait.UntilAsync(async () => (await NamesAsync(project)).ShouldBe(["甲", "丙", "乙"]));
        await Wait.UntilAsync(async () => (await form.Page.Locator("[data-field='indicator.level3'] .cell-value").AllInnerTextsAsync()).Where(text => text.Length > 0).ShouldBe(["甲", "丙", "乙"]));

        await form.PressAsync("Control+Delete");
        await Wait.UntilAsync(async () => (await NamesAsync(project)).ShouldBe(["甲", "乙"]));
        await form.PressAsync("Control+z");
        await Wait.UntilAsync(async () => (await NamesAsync(project)).ShouldBe(["甲", "丙", "乙"]));
    }

    [Fact]
    public async Task A_column_that_is_too_long_adds_rows_to_its_level_and_fills_down()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell("indicator.level3", 3).ClickAsync();

        await form.PasteAsync("甲\t≥1次\r\n乙\t≥2次\r\n丙\t≥3次\r\n");
        await form.PressAsync("ArrowRight", "Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
        await form.BeSavedAsync();

        var rows = (await _drafts.FileAsync(project)).Indicators;
        rows.Select(row => (row.Level2, row.Name, row.Target?.Text)).ShouldBe([("数量指标", "甲", "≥1次"), ("数量指标", "乙", "≥1次"), ("数量指标", "丙", "≥1次")]);
    }

    [Fact]
    public async Task While_an_input_method_composes_nothing_moves_saves_or_submits()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell("project.nature").ClickAsync();
        var client = await form.Page.Context.NewCDPSessionAsync(form.Page);

        await client.SendAsync("Input.imeSetComposition", new() { ["text"] = "yi'ci", ["selectionStart"] = 5, ["selectionEnd"] = 5 });
        await form.Page.EvaluateAsync("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }))");
        await form.Page.EvaluateAsync("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }))");
        await form.PassAsync(2_500);
        (await form.FieldAsync()).ShouldBe("project.nature");
        (await _drafts.HistoryAsync(project)).ShouldBeEmpty();

        await client.SendAsync("Input.insertText", new() { ["text"] = "一次性项目" });
        await form.PressAsync("Enter");
        await form.BeSavedAsync();

        (await _drafts.FileAsync(project)).Project.Nature.ShouldBe("一次性项目");
        (await _drafts.HistoryAsync(project)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_click_into_another_cell_ends_a_composition_and_keeps_what_was_composed()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell("project.nature").ClickAsync();
        var client = await form.Page.Context.NewCDPSessionAsync(form.Page);
        await client.SendAsync("Input.imeSetComposition", new() { ["text"] = "一次性", ["selectionStart"] = 3, ["selectionEnd"] = 3 });

        await form.Cell("goals.annual").ClickAsync();
        await form.TypeAsync("继续写");
        await form.PressAsync("Tab");
        await form.BeSavedAsync();

        var file = await _drafts.FileAsync(project);
        (file.Project.Nature, file.Goals.Annual).ShouldBe(("一次性", "继续写"));
    }

    [Fact]
    public async Task A_cell_that_cannot_be_written_is_chosen_says_why_and_takes_nothing()
    {
        var project = await _drafts.NewAsync();
        await _drafts.EditAsync(project, new SentEdit(Guid.NewGuid(), 1, "goals.annual", null, 0, "更新设备十二台。"));
        await _drafts.ApproveAsync(project, FormKind.Declaration);
        await application.Services.GetRequiredService<BeginStage>().RunAsync(await _drafts.ViewerAsync(project, "张三"), project, FormKind.Tracking, CancellationToken.None);
        await using var form = await OpenForm.OpenAsync(Windows, application, project, stage: "tracking");
        await form.Cell("money.executed.total").ClickAsync();
        await form.Cell("goals.annual").ClickAsync();
        await Assertions.Expect(form.Panel).ToContainTextAsync("这一格来自批复的绩效目标申报表，不能在这里改。要改，请在申报表上申请调整");

        await form.PressAsync("x", "Delete", "F2", "Control+d");
        await form.PasteAsync("粘贴");
        await form.TypeAsync("写");
        await form.PressAsync("Tab");
        await form.BeSavedAsync();

        (await _drafts.FileAsync(project, FormKind.Tracking)).Goals.Annual.ShouldBe("更新设备十二台。");
        (await _drafts.FileAsync(project, FormKind.Tracking)).Funding.Amount(FundingSource.Total, FundingMeasure.Executed).ShouldBeNull();
    }

    [Fact]
    public async Task One_more_click_writes_over_a_double_click_opens_and_one_undo_takes_the_row_with_its_first_text()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("甲");
        await form.PressAsync("Tab");
        await form.Cell("project.nature").ClickAsync();
        await form.Page.WaitForTimeoutAsync(600);
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("乙");
        await form.PressAsync("Tab");
        await form.Cell("project.nature").DblClickAsync();
        await form.TypeAsync("丙");
        await form.PressAsync("Tab");
        await Assertions.Expect(form.Cell("project.nature").Locator(".cell-value")).ToHaveTextAsync("乙丙");

        await form.Cell("indicator.level3", 3).ClickAsync();
        await form.TypeAsync("培训人次");
        await Wait.UntilAsync(async () => (await NamesAsync(project)).ShouldBe(["培训人次"]));
        await form.PressAsync("Tab", "Control+z");
        await Wait.UntilAsync(async () => (await NamesAsync(project)).ShouldBeEmpty());
        await form.PressAsync("Control+y");
        await Wait.UntilAsync(async () => (await NamesAsync(project)).ShouldBe(["培训人次"]));
        await form.BeSavedAsync();

        await form.Cell("goals.overall").DblClickAsync();
        await form.TypeAsync("看不见\u0007的字");
        await form.PressAsync("Tab", "Shift+Tab");
        await form.Panel.GetByRole(AriaRole.Button, new() { Name = "去掉看不见的字符" }).ClickAsync();
        await form.BeSavedAsync();
        (await _drafts.FileAsync(project)).Goals.Overall.ShouldBe("看不见的字");
    }

    [Theory]
    [InlineData("goals.annual", null, "“年度总体目标”最多 4,000 字，现有 4,001 字，请精简")]
    [InlineData("project.start", "2026-02-31", "2026 年 2 月没有 31 日，请检查日期")]
    [InlineData("money.annual.total", "-5", "不能是负数")]
    [InlineData("money.annual.total", "1e400", "不接受科学计数法")]
    public async Task What_cannot_be_is_said_at_the_cell_and_kept_there_while_all_else_is_saved(string field, string? text, string sentence)
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell(field).ClickAsync();
        await form.TypeAsync(text ?? new string('字', 4_001));
        await form.PressAsync("Tab");
        await Assertions.Expect(form.Notice).ToContainTextAsync(sentence);
        await form.Cell("project.nature").ClickAsync();
        await form.TypeAsync("一次性项目");
        await form.PressAsync("Tab");

        await Assertions.Expect(form.Saving).ToHaveTextAsync("1 格未保存，见标红处");
        await Assertions.Expect(form.Cell(field)).ToHaveAttributeAsync("aria-invalid", "true");
        (await _drafts.FileAsync(project)).Project.Nature.ShouldBe("一次性项目");
        await form.Page.ReloadAsync();
        await form.BeReadyAsync();
        await Assertions.Expect(form.Notice).ToContainTextAsync(sentence);
        (await form.Cell(field).Locator(".cell-value").InnerTextAsync()).ShouldBe(text ?? new string('字', 4_001));
    }

    [Fact]
    public async Task A_paste_of_a_hundred_thousand_cells_is_declined_in_a_sentence()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell("indicator.level3").ClickAsync();

        await form.PasteAsync(string.Concat(Enumerable.Repeat("1\t2\t3\t4\t5\t6\t7\t8\t9\t0\n", 10_000)));

        await Assertions.Expect(form.Notice).ToContainTextAsync("一次最多粘贴 5,000 格");
        (await _drafts.HistoryAsync(project)).ShouldBeEmpty();
    }

    private async Task<IEnumerable<string?>> NamesAsync(Guid project) => (await _drafts.FileAsync(project)).Indicators.Select(row => row.Name);
}
