using PerfBudget.Forms.Rendering.Pdf;

namespace PerfBudget.Forms.Tests.Rendering;

public sealed class LineBreakTests
{
    private static string[] Wrap(string text, double width, bool balanced = false) =>
        [.. TextWrapper.Wrap(text, FormFonts.Default.Body, width, balanced).Select(line => line.Text)];

    [Fact]
    public void No_line_begins_with_closing_punctuation() =>
        Wrap("绩效目标，绩效指标。", 4).ShouldBe(["绩效目", "标，绩效", "指标。"]);

    [Fact]
    public void No_line_ends_with_opening_punctuation() =>
        Wrap("按照《管理办法》", 3.2).ShouldBe(["按照", "《管理", "办法》"]);

    [Theory]
    [InlineData("合格率达到≥98.5%以上", 6)]
    [InlineData("完成培训1,628人次以上", 6)]
    [InlineData("截至2024-12-31止", 6)]
    public void Numbers_stay_whole_with_their_signs_and_units(string text, double width)
    {
        var whole = text.Contains("98.5") ? "≥98.5%" : text.Contains("1,628") ? "1,628人次" : "2024-12-31";
        Wrap(text, width).ShouldContain(line => line.Contains(whole));
    }

    [Fact]
    public void Latin_words_stay_whole() => Wrap("使用APP及HIS系统", 4).ShouldBe(["使用APP", "及HIS系", "统"]);

    [Fact]
    public void A_number_too_long_with_its_unit_is_parted_before_the_unit() => Wrap("≤45.57万元", 4.5).ShouldBe(["≤45.57", "万元"]);

    [Fact]
    public void Evening_lines_out_never_cuts_a_number() => Wrap("≤45.57万元", 4.5, balanced: true).ShouldBe(["≤45.57", "万元"]);

    [Fact]
    public void A_word_longer_than_the_line_is_cut_behind_a_hyphen_where_it_has_one() =>
        Wrap("AB-2024/CT-128000", 6)[0].ShouldEndWith("/");

    [Fact]
    public void Line_ends_in_the_text_are_kept() => Wrap("原因：无\n措施：无", 20).ShouldBe(["原因：无", "措施：无"]);

    [Fact]
    public void Short_labels_are_parted_evenly() => Wrap("偏差原因分析及改进措施", 7, balanced: true).ShouldBe(["偏差原因分析", "及改进措施"]);

    [Theory]
    [InlineData("社会效益指标", 5, "社会效益/指标")]
    [InlineData("计划开始日期", 5, "计划开始/日期")]
    [InlineData("服务对象满意度指标", 5.5, "服务对象/满意度指标")]
    [InlineData("当年预算数（元）", 5.2, "当年预算数/（元）")]
    [InlineData("偏差情况（尽量用数值表示）", 5.5, "偏差情况/（尽量用/数值表示）")]
    public void Labels_are_parted_between_their_words(string label, double width, string parted) =>
        string.Join('/', Wrap(label, width, balanced: true)).ShouldBe(parted);

    [Fact]
    public void Keeping_words_whole_never_costs_a_line() => Wrap("其中：中央、省财政", 5, balanced: true).Length.ShouldBe(2);

    [Fact]
    public void Every_width_keeps_all_characters_and_the_rules()
    {
        const string Text = "（一）完成发热门诊改造，购置设备12台/套，合格率≥98.5%；按照《示例县项目支出管理办法》执行，确保2024年12月31日前完成验收。型号AB-2024/CT-128000。";
        for (var width = 3.0; width < 40; width += 0.5)
        {
            var lines = Wrap(Text, width);
            string.Concat(lines).ShouldBe(Text);
            lines.Skip(1).ShouldAllBe(line => !LineBreaks.NeverFirst.Contains(line[0]), $"width {width}");
        }
    }
}
