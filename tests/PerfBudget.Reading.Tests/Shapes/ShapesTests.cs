using PerfBudget.Forms.Reading;
using PerfBudget.Reading.Tests.Faults;

namespace PerfBudget.Reading.Tests.Shapes;

/// <summary>The same form reads the same in whatever shape its table reaches a person.</summary>
public class ShapesTests
{
    private const string Form = """
        项目支出绩效自评表
        (2024年度)
        项目名称		校舍修缮
        主管部门		单位甲			实施单位	单位乙
        项目资金(万元)		年初预算数	全年预算数	全年执行数	分值	执行率	得分
        	年度资金总额	80	90	81	10	90%	9
        	其中:当年财政拨款	80	90	81	—	90%	—
        年度总体目标	预期目标			实际完成情况
        	修缮教室24间。			修缮教室25间。
        一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
        产出指标	数量指标	修缮教室数	≥24间	25间	20	20	
        	质量指标	验收合格率	=100%	100%	15	15	
        	时效指标	完工时间	9月底前	10月12日	15	12	雨水偏多，工期顺延
        效益指标	社会效益指标	学习环境	改善	改善	30	28	
        满意度指标	服务对象满意度指标	师生满意度	≥90%	95%	10	10	
        总分					100	94	
        """;

    public static TheoryData<string, Func<string, string>> Shapes() => new()
    {
        { "bars", Reshaped.Bars }, { "commas", Reshaped.Commas }, { "html", Reshaped.Html }, { "spaces", Reshaped.Spaces },
            { "one cell a line", Reshaped.CellPerLine },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_form_says_the_same_in_every_shape(string shape, Func<string, string> reshape)
    {
        var tabs = RealForms.Reader.Read("form", Form).Forms.ShouldHaveSingleItem();
        var read = RealForms.Reader.Read("form", reshape(Form));
        var form = read.Forms.ShouldHaveSingleItem(shape);
        FaultForms.Rows(form).ShouldBe(FaultForms.Rows(tabs), shape);
        form.File.Indicators[2].Reason.ShouldBe("雨水偏多，工期顺延", shape);
        (form.File.Evaluation.TotalWeight?.Value, form.File.Evaluation.Total?.Value).ShouldBe((100, 94), shape);
        (form.File.Goals.Annual, form.File.Evaluation.GoalResult, form.File.Project.Unit?.Name).ShouldBe(("修缮教室24间。", "修缮教室25间。", "单位乙"),
            shape);
        Money(form).ShouldBe(Money(tabs), shape);
        Unclaimed(read).ShouldBeEmpty(shape);
    }

    [Fact]
    public void A_page_with_merged_cells_reads_as_it_prints()
    {
        const string Page = """
            <html><body><h2>项目支出绩效目标申报表</h2><p>(2024年度)</p><table>
            <tr><td colspan="2">项目名称</td><td colspan="3">校舍修缮</td></tr>
            <tr><td rowspan="3">绩效指标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>
            <tr><td rowspan="2">产出指标</td><td>数量指标</td><td>修缮教室数</td><td>≥24间</td></tr>
            <tr><td>质量指标</td><td>验收合格率</td><td>=100%</td></tr>
            </table></body></html>
            """;
        FaultForms.Rows(RealForms.Reader.Read(SourceFile.ToDocument("page.html",
            System.Text.Encoding.UTF8.GetBytes(Page))).Forms.ShouldHaveSingleItem())
            .ShouldBe(["产出指标|数量指标|修缮教室数|≥24间|||", "产出指标|质量指标|验收合格率|=100%|||"]);
    }

    [Fact]
    public void A_text_whose_columns_are_gone_is_told_what_to_do() =>
        RealForms.Reader.Read("text", "项目支出绩效自评表\n本页只有一级指标、二级指标、三级指标的说明，没有表。").Advice.ShouldNotBeNull().ShouldContain(".docx");

    [Fact]
    public void Quotation_marks_that_only_begin_a_word_part_no_cell() =>
        new SourceDocument("text", "\"十四五\"规划\t\"两行\n一格\"\t末").Rows[0].Filled.Select(cell =>
            cell.Text).ShouldBe(["\"十四五\"规划", "两行一格", "末"]);

    private static IEnumerable<string> Money(ReadForm form) =>
        form.File.Funding.Lines.Select(line =>
            line.Source.Id + " "
                + string.Join(' ',
                    line.Entries.Where(entry => entry.Value is not null).Select(entry => $"{entry.Key.Id}={entry.Value!.Value.Text}")));

    private static IEnumerable<string> Unclaimed(ReadDocument read)
    {
        var claimed = read.Forms.SelectMany(form => form.Claims).Select(claim => (claim.Cell.Line, claim.Cell.Index)).ToHashSet();
        return read.Document.Rows.SelectMany(row => row.Filled).Where(cell => !claimed.Contains((cell.Line, cell.Index))).Select(cell =>
            cell.Text);
    }
}
