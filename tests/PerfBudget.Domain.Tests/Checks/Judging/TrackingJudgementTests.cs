using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Checks.Judging;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Tests.Checks.Judging;

public sealed class TrackingJudgementTests
{
    [Theory]
    [InlineData("数量指标", "更新设备数量", "≥20台", "≥12台", "13台", null, Light.Green, "应完成 ≥12台，完成 13台，已达到。")]
    [InlineData("数量指标", "更新设备数量", "≥20台", "≥12台", "11台", 91.67, Light.Yellow, "应完成 ≥12台，完成 11台，为应完成的 91.67%。")]
    [InlineData("数量指标", "更新设备数量", "≥20台", "≥12台", "6台", 50.0, Light.Red, "应完成 ≥12台，完成 6台，为应完成的 50%。")]
    [InlineData("数量指标", "更新设备数量", "≥24台", null, "15台", 93.75, Light.Green, "全年 ≥24台，按 8 个月推算应完成 16台，完成 15台，为应完成的 93.75%。")]
    [InlineData("数量指标", "更新设备数量", "≥24台", null, "12台", 75.0, Light.Yellow, "全年 ≥24台，按 8 个月推算应完成 16台，完成 12台，为应完成的 75%。")]
    [InlineData("质量指标", "验收合格率", "≥95%", null, "94%", 98.95, Light.Green, "指标值 ≥95%，完成 94%，为应完成的 98.95%。")]
    [InlineData("质量指标", "验收合格率", "≥95%", null, "50%", 52.63, Light.Red, "指标值 ≥95%，完成 50%，为应完成的 52.63%。")]
    [InlineData("成本指标", "设备购置成本", "≤100万元", null, "60万元", null, Light.Green, "指标值 ≤100万元，完成 60万元，已达到。")]
    [InlineData("成本指标", "设备购置成本", "≤100万元", null, "125万元", 80.0, Light.Yellow, "指标值 ≤100万元，完成 125万元，超出限额，限额为实际的 80%。")]
    [InlineData("质量指标", "安全事故", "=0次", null, "0次", null, Light.Green, "指标值 =0次，完成 0次，已达到。")]
    [InlineData("质量指标", "安全事故", "=0次", null, "2次", 0.0, Light.Red, "指标值 =0次，完成 2次，没有达到。")]
    [InlineData("质量指标", "安全事故", "0次", null, "未发生", null, Light.Green, "指标值 0次，完成 未发生，已达到。")]
    [InlineData("数量指标", "更新设备数量", "≥20台", "≥12台", "正在采购", null, Light.Yellow, "应完成 ≥12台，完成 正在采购，尚未达到。")]
    [InlineData("数量指标", "更新设备数量", "≥20台", null, "8批", null, Light.Unknown, "全年 ≥20台，按 8 个月推算应完成 13.33台，完成 8批，单位不同，无法比较。")]
    [InlineData("社会效益指标", "阅读环境", "明显改善", null, "有所改善", null, Light.Unknown, "指标值 明显改善，完成 有所改善，不是可比的数值，须人工判断。")]
    [InlineData("数量指标", "更新设备数量", "≥20台", null, null, null, Light.Unknown, "还没有填完成情况，无法判断。")]
    [InlineData("数量指标", "更新设备数量", null, null, "3台", null, Light.Unknown, "没有指标值，无法判断。")]
    public void A_light_says_why(string level2, string name, string? target, string? expected, string? actual, double? ratio, Light light, string why)
    {
        var judged = Judge(new Indicator
        {
            Level2 = level2, Name = name, Target = TargetValue.Parse(target), Expected = TargetValue.Parse(expected), Actual = TargetValue.Parse(actual),
        });

        (judged.Light, judged.Explanation).ShouldBe((light, why));
        if (ratio is { } percent && judged.Ratio is not null)
        {
            judged.Ratio.ShouldBe((decimal)percent);
        }
    }

    [Fact]
    public void A_year_that_will_miss_its_target_is_not_green_though_all_that_is_due_is_done()
    {
        var judged = Judge(Machines(row => row.Forecast = TargetValue.Parse("15台")));

        judged.Light.ShouldBe(Light.Yellow);
        judged.Explanation.ShouldEndWith("；全年预计 15台，达不到指标值 ≥20台。");
    }

    [Theory]
    [InlineData(Likelihood.Certain, Light.Green)]
    [InlineData(Likelihood.Possible, Light.Yellow)]
    [InlineData(Likelihood.Impossible, Light.Red)]
    public void The_likelihood_that_is_ticked_counts(Likelihood likelihood, Light light) => Judge(Machines(row => row.Likelihood = likelihood)).Light.ShouldBe(light);

    [Fact]
    public void The_usual_period_of_a_layout_stands_in_where_the_form_names_none()
    {
        var file = new FormContent { Kind = FormKind.Tracking };
        file.Indicators.Add(new Indicator { Level2 = "数量指标", Name = "培训人次", Target = TargetValue.Parse("≥120人次"), Actual = TargetValue.Parse("70人次") });

        TrackingJudgement.Of(file, LightThresholds.Of(), "1-7月").Indicators[0].Due.ShouldBe("70人次");
        TrackingTime.End(file, 2026, "1-7月").ShouldBe(new DateOnly(2026, 7, 31));
        TrackingTime.End(file, 2026).ShouldBeNull();
    }

    [Theory]
    [InlineData(650_000, Light.Green, "8 个月（时间进度 66.7%），执行率 65%，与时间进度相称。")]
    [InlineData(500_000, Light.Yellow, "8 个月（时间进度 66.7%），执行率 50%，为时间进度的 74.96%。")]
    [InlineData(300_000, Light.Red, "8 个月（时间进度 66.7%），执行率 30%，只及时间进度的 44.98%。")]
    [InlineData(950_000, Light.Yellow, "8 个月（时间进度 66.7%），执行率 95%，超前 28.3 个百分点。")]
    [InlineData(1_100_000, Light.Red, "8 个月（时间进度 66.7%），执行率 110%，超过全年预算。")]
    public void Money_is_judged_against_the_time(int executed, Light light, string why)
    {
        var money = TrackingJudgement.Of(Form.Midyear().Money(FundingSource.Total, FundingMeasure.Executed, executed).File, LightThresholds.Of()).Money;

        (money.Light, money.Explanation).ShouldBe((light, why));
    }

    [Fact]
    public void An_empty_form_is_judged_too()
    {
        var judged = TrackingJudgement.Of(new FormContent { Kind = FormKind.Tracking }, LightThresholds.Of());

        (judged.Indicators.Count, judged.Money.Light).ShouldBe((0, Light.Unknown));
    }

    [Fact]
    public void Numbers_beyond_all_measure_are_not_judged()
    {
        Judge(new Indicator { Level2 = "数量指标", Name = "甲", Target = TargetValue.Parse("≥79228162514264337593543950335个"), Actual = TargetValue.Parse("1个") }).Light.ShouldBe(Light.Unknown);
        Judge(new Indicator { Level2 = "数量指标", Name = "甲", Target = TargetValue.Parse("≥0.0000000000000000000000000001个"), Actual = TargetValue.Parse("1个") }).Light.ShouldBe(Light.Green);
    }

    private static Indicator Machines(Action<Indicator> then)
    {
        var row = new Indicator { Level2 = "数量指标", Name = "更新设备数量", Target = TargetValue.Parse("≥20台"), Expected = TargetValue.Parse("≥12台"), Actual = TargetValue.Parse("13台") };
        then(row);
        return row;
    }

    private static JudgedIndicator Judge(Indicator row)
    {
        var file = Form.Midyear().File;
        file.Indicators.Clear();
        file.Indicators.Add(row);
        return TrackingJudgement.Of(file, LightThresholds.Of(CheckSettings.Default, 2024)).Indicators[0];
    }
}
