using FsCheck;
using FsCheck.Fluent;
using PerfBudget.Domain.Values;
using Check = FsCheck.Check;

namespace PerfBudget.Domain.Tests.Values;

public sealed class TargetValueTests
{
    [Theory]
    [InlineData("≥95%", "≥", 95, "%")]
    [InlineData("≥ 95 %", "≥", 95, "%")]
    [InlineData(">=95％", "≥", 95, "％")]
    [InlineData("＞＝９５．５％", "≥", 95.5, "％")]
    [InlineData("=100.00(百分数)", "=", 100, "百分数")]
    [InlineData("=10.00（家）", "=", 10, "家")]
    [InlineData("≤12 小时", "≤", 12, "小时")]
    [InlineData("3,200人次", null, 3200, "人次")]
    [InlineData("3，200人次", null, 3200, "人次")]
    [InlineData("-5%", null, -5, "%")]
    [InlineData("不少于20台", "≥", 20, "台")]
    [InlineData("不超过3次", "≤", 3, "次")]
    [InlineData("≥20台以上", "≥", 20, "台")]
    [InlineData("小于等于3", "≤", 3, null)]
    [InlineData("大于80%", ">", 80, "%")]
    [InlineData("﹤2‰", "<", 2, "‰")]
    [InlineData("0.0375万", null, 0.0375, "万")]
    [InlineData("30日内", null, 30, "日内")]
    [InlineData("15次/年", null, 15, "次/年")]
    public void A_number_is_read_with_its_sign_and_unit(string text, string? sign, double number, string? unit)
    {
        var value = TargetValue.Parse(text)!;
        value.Text.ShouldBe(text);
        value.Operator?.Sign().ShouldBe(sign);
        (value.Operator is null).ShouldBe(sign is null);
        value.Number.ShouldBe((decimal)number);
        value.Unit.ShouldBe(unit);
        value.IsNumber.ShouldBeTrue();
    }

    [Theory]
    [InlineData("有效提升")]
    [InlineData("2024年10月底前")]
    [InlineData("2024年")]
    [InlineData("甲3台、乙1台")]
    [InlineData("90%-95%")]
    [InlineData("3至5天")]
    [InlineData("12345678901234567890123456789012345")]
    [InlineData("≥")]
    [InlineData("第一名")]
    public void Words_and_several_numbers_are_words(string text)
    {
        var value = TargetValue.Parse(text)!;
        value.Text.ShouldBe(text);
        value.IsNumber.ShouldBeFalse();
        value.Unit.ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t")]
    public void A_blank_cell_is_no_value(string? text) => TargetValue.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("95%", true)]
    [InlineData("95(百分数)", true)]
    [InlineData("95分", false)]
    [InlineData("95", false)]
    public void Percent_is_known_by_its_unit(string text, bool percentage) => TargetValue.Parse(text)!.IsPercentage.ShouldBe(percentage);

    [Fact]
    public void No_text_is_lost_and_reading_again_gives_the_same() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
        Arb.From(Gen.ArrayOf(Gen.Elements("≥", "≤", ">", "=", "1", "0", ".", ",", "%", "家", "(", ")", "（", "）", " ", "年", "约", "以上", "-", "万元")).Select(parts => string.Concat(parts))),
        text => TargetValue.Parse(text) is not { } value ? string.IsNullOrWhiteSpace(text) : value.Text == text.Trim() && TargetValue.Parse(value.Text) == value));

    [Theory]
    [InlineData("≥", 2, 1, true)]
    [InlineData("≥", 1, 1, true)]
    [InlineData(">", 1, 1, false)]
    [InlineData("=", 1, 1, true)]
    [InlineData("<", 1, 1, false)]
    [InlineData("≤", 1, 1, true)]
    [InlineData("≤", 2, 1, false)]
    public void Signs_compare(string sign, int actual, int target, bool holds) => ComparisonOperators.Leading(sign)!.Value.Operator.Holds(actual, target).ShouldBe(holds);

    [Fact]
    public void Every_sign_is_read_back() =>
        Enum.GetValues<ComparisonOperator>().ShouldAllBe(op => ComparisonOperators.Leading(op.Sign() + "5")!.Value.Operator == op);
}
