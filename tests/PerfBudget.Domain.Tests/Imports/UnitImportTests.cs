using PerfBudget.Domain.Imports;
using PerfBudget.Domain.Units;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Imports;

public sealed class UnitImportTests
{
    private static readonly Dictionary<string, string> Places = new() { ["shanghai"] = "上海市", ["beijing"] = "北京市" };

    [Fact]
    public void A_department_may_stand_further_down_and_its_place_goes_down_to_its_units()
    {
        var plan = Plan([], ["单位名称", "单位编码", "主管部门", "地区", "是否财政部门"], ["甲县一小", "0101", "甲县教育局", "", ""], ["甲县教育局", "01", "", "上海", "否"]);

        plan.Lines.ShouldAllBe(line => line.Action == ImportAction.New);
        plan.Units.ShouldBe([new("甲县一小", "0101", "shanghai", "甲县教育局", false), new("甲县教育局", "01", "shanghai", null, false)]);
    }

    [Fact]
    public void What_is_on_record_stays_where_a_cell_is_blank_and_a_difference_is_said()
    {
        KnownUnit[] known = [new("甲局", "1", "shanghai", null, true), new("甲所", "2", "shanghai", "甲局", false)];

        var plan = Plan(known, ["名称", "主管部门", "地区"], ["甲局", "", ""], ["甲所", "", "北京市"]);

        plan.Lines.Select(line => line.Action).ShouldBe([ImportAction.Same, ImportAction.Changed]);
        plan.Lines[1].What.ShouldBe("地区：上海市 → 北京市");
        plan.Units.ShouldBe([new("甲所", "2", "beijing", "甲局", false)]);
    }

    [Theory]
    [InlineData("", "上海市", "", "", "单位名称", "请填写单位名称")]
    [InlineData("=HYPERLINK(1)", "上海市", "", "", "单位名称", "像是公式")]
    [InlineData("甲\u0007局", "上海市", "", "", "单位名称", "控制字符")]
    [InlineData("并掉的局", "上海市", "", "", "单位名称", "已并入其他单位")]
    [InlineData("新局", "江州", "", "", "地区", "没有这个地区，请填：上海市、北京市")]
    [InlineData("新局", "", "", "", "地区", "请填写地区")]
    [InlineData("新局", "上海市", "不在的局", "", "主管部门", "没有这个单位，表中也没有")]
    [InlineData("新局", "上海市", "新局", "", "主管部门", "不能是本单位")]
    [InlineData("新局", "上海市", "并掉的局", "", "主管部门", "已并入其他单位")]
    [InlineData("新局", "上海市", "", "也许", "是否财政部门", "请填“是”或“否”")]
    public void What_is_wrong_is_said_at_its_cell(string name, string place, string department, string finance, string head, string why)
    {
        KnownUnit[] known = [new("并掉的局", null, "shanghai", null, false, IsClosed: true)];

        var line = Plan(known, ["单位名称", "地区", "主管部门", "是否财政部门", "单位编码"], [name, place, department, finance, "x"]).Lines.Single();

        line.Action.ShouldBe(ImportAction.Wrong);
        line.Problems[head].ShouldContain(why);
        line.Problems.Count.ShouldBe(1);
    }

    [Fact]
    public void A_name_or_a_code_stands_once()
    {
        KnownUnit[] known = [new("老局", "9", "shanghai", null, false)];

        var lines = Plan(known, ["单位名称", "单位编码", "地区"], ["甲局", "1", "上海"], ["甲局", "2", "上海"], ["乙局", "1", "上海"], ["丙局", "9", "上海"]).Lines;

        lines[0].Action.ShouldBe(ImportAction.New);
        lines[1].Problems["单位名称"].ShouldBe("与第 2 行重复");
        lines[2].Problems["单位编码"].ShouldContain("代码已属于“甲局”");
        lines[3].Problems["单位编码"].ShouldContain("代码已属于“老局”");
    }

    [Fact]
    public void A_circle_of_departments_is_found_through_the_table_and_the_record()
    {
        KnownUnit[] known = [new("甲", null, "shanghai", null, false), new("乙", null, "shanghai", "甲", false)];

        var lines = Plan(known, ["单位名称", "主管部门"], ["甲", "丙"], ["丙", "乙"]).Lines;

        lines[0].Problems["主管部门"].ShouldBe("主管部门成了循环：甲 → 丙 → 乙 → 甲");
        lines[1].Action.ShouldBe(ImportAction.Wrong);
    }

    [Fact]
    public void A_table_is_refused_as_a_whole_where_heads_are_missing_twice_or_rows_too_many()
    {
        Read(["编码", "地区"], ["1", "2"]).ShouldContain("没有找到表头");
        Read(["单位名称", "单位"], ["1", "2"]).ShouldContain("不止一次");
        Read(["单位名称"]).ShouldContain("没有内容");
        Read([.. new string[][] { ["单位名称"] }, .. Enumerable.Range(0, 2_001).Select(n => new[] { "局" + n })]).ShouldContain("一次最多 2,000 行");

        static string Read(params string[][] lines) => ImportTable.Read(lines, UnitImport.Columns).Problem!;
    }

    [Fact]
    public void A_title_may_stand_above_the_heads_and_a_code_keeps_its_noughts()
    {
        var plan = Plan([], ["单位一览表"], ["单位名称*", "单位 代码", "地区", "电话"], ["甲局", "=\"0012\"", "上海", "1"], ["", "", "", ""]);

        plan.Units.Single().Code.ShouldBe("0012");
        plan.Lines.Single().Row.Line.ShouldBe(3);
    }

    private static UnitImportPlan Plan(KnownUnit[] known, params string[][] lines) =>
        UnitImport.Plan(ImportTable.Read(lines, UnitImport.Columns).Table!, known, Places);
}
