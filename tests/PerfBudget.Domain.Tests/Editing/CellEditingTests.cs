using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Values;
using Shouldly;
using Xunit;

namespace PerfBudget.Domain.Tests.Editing;

public sealed class CellEditingTests
{
    private static readonly Guid Row = new("00000000-0000-0000-0000-000000000001");
    private readonly FormContent _file = new() { Kind = FormKind.Declaration };

    public CellEditingTests() => _file.Indicators.Add(new Indicator { Id = Row, Level1 = "产出指标", Level2 = "数量指标" });

    [Theory]
    [InlineData("goals.annual", "  完成改造\r\n第二行 ", "完成改造\n第二行")]
    [InlineData("project.office", "信息科\n二楼", "信息科 二楼")]
    [InlineData("money.annual.total", "1,280.50", "1280.5")]
    [InlineData("money.annual.total", "￥40万元", "40")]
    [InlineData("money.annual.total", "400000元", "40")]
    [InlineData("project.start", "2025年3月1日", "2025-03-01")]
    [InlineData("project.term", "2025年1月至12月", "2025-01-01 至 2025-12-31")]
    [InlineData("project.recurrent", "y", "是")]
    [InlineData("money.annual.total", "１，２８０．５０", "1280.5")]
    [InlineData("money.annual.total", "40万", "40")]
    [InlineData("project.start", "２０２６－３－１", "2026-03-01")]
    [InlineData("project.start", "20260301", "2026-03-01")]
    [InlineData("project.term", "2026-2028", "2026-01-01 至 2028-12-31")]
    [InlineData("project.term", "２０２６年－２０２８年", "2026-01-01 至 2028-12-31")]
    [InlineData("project.term", "2026年1月-12月", "2026-01-01 至 2026-12-31")]
    [InlineData("project.term", "20260101-20281231", "2026-01-01 至 2028-12-31")]
    [InlineData("evaluation.year", "２０２５年", "2025")]
    [InlineData("project.office", "设\u200b备\ufeff科", "设备科")]
    [InlineData("goals.annual", "=HYPERLINK(\"http://x\")", "=HYPERLINK(\"http://x\")")]
    [InlineData("goals.annual", "<script>alert(1)</script>", "<script>alert(1)</script>")]
    public void A_text_that_is_taken_is_shown_back_in_its_canonical_form(string field, string typed, string canonical)
    {
        var outcome = Edit(field, typed);

        outcome.Refusal.ShouldBeNull();
        outcome.After.ShouldBe(canonical);
    }

    [Theory]
    [InlineData("project.start", "2025-02-31", "2025 年 2 月没有 31 日，请检查日期")]
    [InlineData("project.start", "2025-13-01", "没有 13 月，请检查日期")]
    [InlineData("project.start", "约三月", "请填日期，如 2025-03-31")]
    [InlineData("project.start", "2026年3月", "请写到日，如 2026-03-01")]
    [InlineData("project.start", "2026-3", "请写到日，如 2026-03-01")]
    [InlineData("project.start", "3月1日", "请写上年份，如 2025-03-01")]
    [InlineData("project.start", "20260231", "2026 年 2 月没有 31 日，请检查日期")]
    [InlineData("project.start", "٢٠٢٦-٣-١", "请填日期，如 2025-03-31")]
    [InlineData("money.annual.total", "12.3456789", "金额精确到分，以万元填写最多 6 位小数")]
    [InlineData("money.annual.total", "12.345元", "金额精确到分，以万元填写最多 6 位小数")]
    [InlineData("money.annual.total", "40％", "请填金额（万元），如 1,280.50")]
    [InlineData("money.annual.total", "元", "请填金额（万元），如 1,280.50")]
    [InlineData("money.annual.total", "-1", "“年度资金申请总额”不能是负数")]
    [InlineData("money.annual.total", "1e400", "请填金额（万元），如 1,280.50（不接受科学计数法）")]
    [InlineData("money.annual.total", "99999999999999999999999999999", "金额太大，请检查单位和位数")]
    [InlineData("money.annual.total", "9999999999999999", "金额太大，请检查单位和位数")]
    [InlineData("goals.annual", "完成\u0007改造", "第 3 个字符是看不见的控制字符（U+0007），请删去")]
    [InlineData("project.name", " ", "项目名称不能为空")]
    [InlineData("project.recurrent", "也许", "请填“是”或“否”")]
    public void A_text_that_cannot_be_is_refused_in_a_sentence_and_changes_nothing(string field, string typed, string sentence)
    {
        var before = FormContentJson.Write(_file).ToJsonString();

        Edit(field, typed).Refusal.ShouldBe(sentence);

        FormContentJson.Write(_file).ToJsonString().ShouldBe(before);
    }

    [Fact]
    public void An_over_long_text_is_told_the_limit_of_its_field() =>
        Edit("goals.annual", new string('字', 4_001)).Refusal.ShouldBe("“年度总体目标”最多 4,000 字，现有 4,001 字，请精简");

    [Fact]
    public void A_rare_character_counts_once() =>
        Edit("goals.annual", string.Concat(Enumerable.Repeat("𠮷", 4_000))).Refusal.ShouldBeNull();

    [Theory]
    [InlineData(">=95%", "≥95%", ComparisonOperator.AtLeast, 95, "%")]
    [InlineData("≥ 95%", "≥95%", ComparisonOperator.AtLeast, 95, "%")]
    [InlineData("大于等于3,200人次", "≥3,200人次", ComparisonOperator.AtLeast, 3200, "人次")]
    [InlineData("≤12 小时", "≤12 小时", ComparisonOperator.AtMost, 12, "小时")]
    public void A_target_becomes_operator_number_and_unit_and_is_shown_back_so(string typed, string shown, ComparisonOperator op, int number, string unit)
    {
        EditRow("target", typed).After.ShouldBe(shown);

        var target = _file.Indicators[0].Target!;
        (target.Operator, target.Number, target.Unit).ShouldBe((op, (decimal)number, unit));
    }

    [Theory]
    [InlineData("＞＝９５％", "≥95%")]
    [InlineData("95%以上", "≥95%")]
    [InlineData("95％及以上", "≥95%")]
    [InlineData("达到95%以上", "≥95%")]
    [InlineData("3家（含）以上", "≥3家")]
    [InlineData("10万元以下", "≤10万元")]
    [InlineData("30天以内", "≤30天")]
    [InlineData("10万元以下（不含）", "<10万元")]
    [InlineData("80%以上(不含)", ">80%")]
    [InlineData("不低于95％", "≥95%")]
    [InlineData("１２３人次", "123人次")]
    [InlineData("10-20人", "10-20人")]
    [InlineData("2026年以内", "2026年以内")]
    [InlineData("60分以上占80%以上", "60分以上占80%以上")]
    public void A_bound_behind_the_number_becomes_its_sign(string typed, string shown) => EditRow("target", typed).After.ShouldBe(shown);

    [Fact]
    public void A_cent_is_the_least_in_a_form_in_yuan() =>
        CellEditing.Apply(_file, new CellEdit("money.annual.total", null, 0, "12.345"), MoneyUnit.Yuan).Refusal.ShouldBe("金额精确到分，以元填写最多 2 位小数");

    [Fact]
    public void A_refusal_calls_the_cell_as_the_form_does() =>
        CellEditing.Apply(_file, new CellEdit("money.annual.total", null, 0, "-1"), MoneyUnit.Yuan, "年度资金总额").Refusal.ShouldBe("“年度资金总额”不能是负数");

    [Fact]
    public void A_target_in_words_stays_words() => EditRow("target", "有效提升").After.ShouldBe("有效提升");

    [Fact]
    public void A_target_in_scientific_notation_is_refused() => EditRow("target", "≥1e400").Refusal!.ShouldContain("科学计数法");

    [Theory]
    [InlineData("-1", "“分值”不能是负数")]
    [InlineData("五十", "“分值”请填数字，如 12.5")]
    [InlineData("1001", "“分值”不能大于 1,000")]
    public void Points_are_numbers_from_nought(string typed, string sentence) => EditRow("weight", typed).Refusal.ShouldBe(sentence);

    [Fact]
    public void An_end_before_its_beginning_is_taken_with_a_warning()
    {
        Edit("project.start", "2025-06-01");

        var outcome = Edit("project.end", "2025-05-31");

        (outcome.Refusal, outcome.After, outcome.Warning).ShouldBe((null, "2025-05-31", "完成日期早于开始日期，请检查"));
        Edit("project.term", "2025-06-01 至 2025-05-31").Warning.ShouldBe("结束早于开始，请检查");
    }

    [Fact]
    public void Money_is_kept_in_yuan_whatever_unit_the_form_has()
    {
        Edit("money.annual.total", "12.345678");

        _file.Funding.Amount(FundingSource.Total, FundingMeasure.Annual).ShouldBe(new Money(123456.78m));
        FormContentJson.Read(System.Text.Json.JsonDocument.Parse(FormContentJson.Write(_file).ToJsonString()).RootElement)
            .Funding.Amount(FundingSource.Total, FundingMeasure.Annual).ShouldBe(new Money(123456.78m));
    }

    [Fact]
    public void An_edit_with_what_stood_before_undoes_it()
    {
        Edit("goals.annual", "旧");
        var before = FormContentJson.Write(_file).ToJsonString();
        var outcome = Edit("goals.annual", "新");

        Edit("goals.annual", outcome.Before);

        FormContentJson.Write(_file).ToJsonString().ShouldBe(before);
    }

    [Fact]
    public void A_cell_of_a_row_that_is_gone_says_so() =>
        Apply("indicator.target", Guid.NewGuid().ToString(), "1").Refusal.ShouldBe("这一行已被删除");

    private EditOutcome Edit(string field, string? text) => Apply(field, null, text);

    private EditOutcome EditRow(string field, string text) => Apply("indicator." + field, Row.ToString(), text);

    private EditOutcome Apply(string field, string? row, string? text) =>
        CellEditing.Apply(_file, new CellEdit(field, row, 0, text), MoneyUnit.TenThousandYuan);
}
