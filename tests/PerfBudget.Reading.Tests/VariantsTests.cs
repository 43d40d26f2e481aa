using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Reading;
using PerfBudget.Reading.Tests.Faults;

namespace PerfBudget.Reading.Tests;

/// <summary>Layouts in words and shapes that no document on hand has.</summary>
public class VariantsTests
{
    private const string Above = "项目支出绩效自评表\n(2024年度)\n项目名称\t\t校舍修缮\n主管部门\t\t单位甲\t\t\t实施单位\t单位乙\n";

    [Theory]
    [InlineData("全年实际值")]
    [InlineData("实际实现值")]
    [InlineData("年度实际完成指标值")]
    [InlineData("全年执行情况")]
    public void Heads_of_the_actual_value_in_other_words_are_known(string head) =>
        One(Table($"一级指标\t二级指标\t三级指标\t年度指标值\t{head}\t分值\t得分",
            "产出指标\t数量指标\t修缮教室数\t≥24间\t25间\t20\t20")).ShouldBe("产出指标|数量指标|修缮教室数|≥24间|25间|20|20");

    [Theory]
    [InlineData("指标解释")]
    [InlineData("评分标准")]
    [InlineData("数据来源")]
    [InlineData("上年实际值")]
    [InlineData("2023年完成值")]
    public void A_head_that_is_none_of_the_known_feeds_no_known_column(string head)
    {
        var form = Read(Table($"一级指标\t二级指标\t三级指标\t年度指标值\t{head}\t实际完成值\t分值\t得分", "产出指标\t数量指标\t修缮教室数\t≥24间\t见附注\t25间\t20\t20"));
        FaultForms.Rows(form).ShouldBe(["产出指标|数量指标|修缮教室数|≥24间|25间|20|20"]);
        form.File.Indicators[0].Others.ShouldBe([new OtherField(head, "见附注")]);
    }

    [Fact]
    public void Heads_in_two_rows_are_read_where_the_covered_cells_are_missing() =>
        One(Table("一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n指标性质\t指标值\t度量单位", "产出指标\t数量指标\t修缮教室数\t≥\t24\t间\t25\t20\t19"))
            .ShouldBe("产出指标|数量指标|修缮教室数|≥24间|25间|20|19");

    [Theory]
    [InlineData("财政部门审核意见\t同意")]
    [InlineData("填表说明\t本表一式两份")]
    [InlineData("下一步改进措施\t加强调度")]
    [InlineData("单位负责人（签字）\t\t财务负责人（签字）")]
    public void What_closes_a_form_is_no_indicator(string closing) =>
        Read(Table("一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分",
            "产出指标\t数量指标\t修缮教室数\t≥24间\t25间\t20\t20\n" + closing)).File.Indicators.Count.ShouldBe(1);

    [Fact]
    public void A_form_whose_first_row_is_lost_is_a_form_of_its_own()
    {
        const string Heads = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t修缮教室数\t≥24间\n效益指标\t社会效益指标\t学习环境\t改善\n";
        var forms =
            RealForms.Reader.Read("two", $"项目支出绩效目标申报表\n(2024年度)\n项目名称\t校舍修缮\n{Heads}项目负责人\t负责人乙\t联系电话\t13800000000\n{Heads}").Forms;
        forms.Count.ShouldBe(2);
        forms[0].File.Project.Leader.ShouldBeNull();
        forms[1].File.Project.Leader.ShouldBe("负责人乙");
    }

    [Fact]
    public void Rows_with_one_cell_more_than_heads_are_in_doubt_and_the_cell_is_named()
    {
        var form = Read(Table(
            "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t得分",
            "产出指标\t数量指标\t修缮教室数\t≥24间\t25间\t20\t18\n\t质量指标\t验收合格率\t=100%\t100%\t30\t30"));
        form.File.Indicators.Select(row => (row.Target?.Text, row.Actual?.Text)).ShouldBe([("≥24间", "25间"), ("=100%", "100%")]);
        form.File.Indicators.ShouldAllBe(row => form.File.DoubtOf("indicator.score", row.Id) != null);
        form.Diagnostics.Count(diagnostic => diagnostic.Message.Contains("找不到对应的栏目", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("003 =", "=24间")]
    [InlineData("≧", "≥24间")]
    [InlineData("≮", "≥24间")]
    [InlineData("﹤﹦", "≤24间")]
    [InlineData("定量", "24间")]
    public void Signs_of_other_systems_are_read(string sign, string target) =>
        Read(Table("一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位",
            $"产出指标\t数量指标\t修缮教室数\t{sign}\t24\t间")).File.Indicators.Single().Target?.Text.ShouldBe(target);

    [Theory]
    [InlineData("**")]
    [InlineData("***")]
    [InlineData("**间")]
    public void A_placeholder_of_a_template_is_kept_and_is_no_value(string left)
    {
        var actual =
            Read(Table("一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分", $"产出指标\t数量指标\t修缮教室数\t≥24间\t{left}\t20\t")).File.Indicators.Single().Actual;
        (actual?.Text, actual?.Number).ShouldBe((left, null));
    }

    [Theory]
    [InlineData("每人每月大约3690元")]
    [InlineData("2—5")]
    public void A_target_in_words_stays_as_written(string target) =>
        Read(Table("一级指标\t二级指标\t三级指标\t指标值", $"产出指标\t成本指标\t补助标准\t{target}")).File.Indicators.Single().Target?.Text.ShouldBe(target);

    [Theory]
    [InlineData("3年")]
    [InlineData("十八个月")]
    [InlineData("三年")]
    public void A_duration_is_read_as_one(string text) => Domain.Values.WrittenValues.Months(text).ShouldNotBeNull();

    [Fact]
    public void A_number_in_the_cell_of_its_label_is_an_amount() =>
        Read(Above + "项目预算金额（万元） 8.5\t\t实际执行金额（万元） 6.5\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t修缮教室数\t≥24间\n")
            .File.Funding.Entry(FundingSource.Total, FundingMeasure.Executed)?.Value.ShouldBe(65_000);

    [Fact]
    public void A_doubtful_cell_says_so_to_whoever_judges_it_and_in_the_json()
    {
        var form =
            Read(Table("一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分",
                "产出指标\t数量指标\t修缮教室数\t≥24间\t25间\t20\t20\t另有一格\t又一格\n\t质量指标\t验收合格率\t=100%\t100%\t30\t30"));
        var doubted = form.File.Indicators[0];
        form.File.DoubtOf("indicator.actual", doubted.Id).ShouldNotBeNull();
        form.File.DoubtOf("indicator.actual", form.File.Indicators[1].Id).ShouldBeNull();
        ReadJson.Read(ReadJson.Write([form]))[0].File.DoubtOf("indicator.actual", doubted.Id).ShouldNotBeNull();
    }

    private static string Table(string heads, string rows) => Above + heads + "\n" + rows + "\n";

    private static ReadForm Read(string text) => RealForms.Reader.Read("form", text).Forms.ShouldHaveSingleItem();

    private static string One(string text) => FaultForms.Rows(Read(text)).ShouldHaveSingleItem();
}
