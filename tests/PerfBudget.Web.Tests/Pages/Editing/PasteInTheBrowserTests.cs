using Microsoft.Playwright;
using PerfBudget.Domain.Forms;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Editing;

/// <summary>Tables of indicators as they stand in other people's Excel and WPS.</summary>
[Collection(WebTests.Name)]
public sealed class PasteInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    private const string BothHalves = """
        产出指标	数量指标	建成检验中心	=1个	数量指标	启用检验中心	=1个
        		接入乡镇卫生院	=12家		接入乡镇卫生院	=8家
        	质量指标	检验结果互认率	≥95%	质量指标	检验结果互认率	≥90%
        满意度指标	服务对象满意度指标	患者满意度	≥90%	服务对象满意度指标	患者满意度	≥88%
        """;

    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task Both_halves_of_the_official_table_are_one_paste_and_a_second_one_doubles_nothing()
    {
        var project = await _drafts.NewAsync("central");
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell("indicator.level3").ClickAsync();
        await form.PasteAsync(BothHalves);
        await form.BeSavedAsync();

        (string?, string?)[] medium = [("建成检验中心", "=1个"), ("接入乡镇卫生院", "=12家"), ("检验结果互认率", "≥95%"), ("患者满意度", "≥90%")];
        (string?, string?)[] annual = [("启用检验中心", "=1个"), ("接入乡镇卫生院", "=8家"), ("检验结果互认率", "≥90%"), ("患者满意度", "≥88%")];
        (await RowsAsync(project, Horizon.Medium)).ShouldBe(medium);
        (await RowsAsync(project, Horizon.Annual)).ShouldBe(annual);

        await form.PasteAsync(BothHalves.Replace("≥88%", "≥85%", StringComparison.Ordinal));
        await Assertions.Expect(form.Notice).ToContainTextAsync("表中已有 1 个同名指标，已改成粘贴的内容，没有重复添加");
        await form.BeSavedAsync();
        (await RowsAsync(project, Horizon.Annual)).ShouldBe([.. annual[..^1], ("患者满意度", "≥85%")]);
        await form.PressAsync("Control+z");
        await form.BeSavedAsync();
        (await RowsAsync(project, Horizon.Annual)).ShouldBe(annual);
        await form.PressAsync("Control+z");
        await form.BeSavedAsync();

        (await _drafts.FileAsync(project)).Indicators.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_finds_no_place_is_said_and_what_is_no_text_takes_nothing_away()
    {
        var project = await _drafts.NewAsync();
        await using var form = await OpenForm.OpenAsync(Windows, application, project);
        await form.Cell("indicator.level3").ClickAsync();
        await form.PasteAsync("产出指标\t产品指标\t设备完好率\t≥95%");
        await Assertions.Expect(form.Notice).ToContainTextAsync("没有粘贴：“产品指标”不是“产出指标”下的二级指标（有：数量指标、质量指标、时效指标）");
        (await _drafts.HistoryAsync(project)).ShouldBeEmpty();

        await form.PasteAsync("一级指标\t二级指标\t三级指标\t计算符号\t指标值\t计量单位\t备注\n产出指标\t质量指标\t设备完好率\t≥\t95\t%\t见合同");
        await Assertions.Expect(form.Notice).ToContainTextAsync("有 1 列没有地方放，没有粘贴：第 7 列“备注”");
        await form.PasteAsync("质量指标\t培训合格率\t=\t100\t%");
        await form.PasteAsync("<table><tr><td rowspan=2>产出指标</td><td>数量指标</td><td>培训<br>人次</td><td>≥9人次</td></tr><tr><td>时效指标</td><td>完成时间</td><td>≤9月</td></tr></table>", "text/html");
        await form.BeSavedAsync();
        (string?, string?)[] rows = [("培训\n人次", "≥9人次"), ("设备完好率", "≥95%"), ("培训合格率", "=100%"), ("完成时间", "≤9月")];
        (await RowsAsync(project, Horizon.Annual)).ShouldBe(rows);

        await form.Cell("project.name").ClickAsync();
        await form.PasteAsync("", "text/html");
        await Assertions.Expect(form.Notice).ToContainTextAsync("剪贴板里没有文字");
        await form.PasteAsync("甲\t乙\t丙\t丁");
        await Assertions.Expect(form.Notice).ToContainTextAsync("有 1 格超出这张表");
        await form.BeSavedAsync();
        (await _drafts.FileAsync(project)).Project.Nature.ShouldBe("乙");
    }

    private async Task<IEnumerable<(string?, string?)>> RowsAsync(Guid project, Horizon horizon) =>
        (await _drafts.FileAsync(project)).Indicators.Where(row => row.Horizon == horizon).Select(row => (row.Name, row.Target?.Text));
}
