using PerfBudget.Domain.Scoring;

namespace PerfBudget.Domain.Tests.Scoring;

/// <summary>Points reckoned by hand, for each rule of each kind of scheme.</summary>
public sealed class WorkedExampleTests
{
    private static readonly ScoringScheme Central = new()
    {
        Examples =
        [
            new() { Name = "执行率按比例", Adjusted = 120, Initial = 100, Executed = 90, Points = 7.5m },
            new() { Name = "执行率以年初预算代缺", Initial = 100, Executed = 90, Points = 9 },
            new() { Name = "执行率超过 100% 按满分", Adjusted = 100, Executed = 130, Points = 10 },
            new() { Name = "预算为零不计算", Adjusted = 0, Executed = 5, Points = null },
            new() { Name = "≥ 达标", Target = "≥95%", Actual = "95%", Weight = 15, Points = 15 },
            new() { Name = "≥ 未达标按比例", Target = "≥200人次", Actual = "150人次", Weight = 12, Points = 9 },
            new() { Name = "≤ 达标", Indicator = "响应时间", Target = "≤2小时", Actual = "90分钟", Weight = 8, Points = 8 },
            new() { Name = "≤ 未达标为指标值除以完成值", Indicator = "响应时间", Target = "≤2小时", Actual = "3小时", Weight = 9, Points = 6 },
            new() { Name = "= 的数量按不少于", Target = "=5个", Actual = "6个", Weight = 10, Points = 10 },
            new() { Name = "= 的工期按不超过", Indicator = "改造工期", Target = "=6个月", Actual = "8个月", Weight = 10, Points = 7.5m },
            new() { Name = "没有符号的成本按不超过", Level1 = "成本指标", Indicator = "设备单价", Target = "5万元", Actual = "6.25万元", Weight = 10, Points = 8 },
            new() { Name = "＞ 恰好等于不扣分", Target = ">80%", Actual = "80%", Weight = 10, Points = 10 },
            new() { Name = "月底前按不晚于", Indicator = "工作完成时间", Target = "10月底前", Actual = "9月", Weight = 10, Points = null },
            new() { Name = "月份按不晚于", Indicator = "工作完成时间", Target = "10月", Actual = "9月", Weight = 10, Points = 10 },
            new() { Name = "零目标达标", Indicator = "安全事故数", Target = "=0次", Actual = "0次", Weight = 10, Points = 10 },
            new() { Name = "零目标未达标", Indicator = "安全事故数", Target = "=0次", Actual = "1次", Weight = 10, Points = 0 },
            new() { Name = "大幅超额而无扣减办法", Target = "≥10场", Actual = "60场", Weight = 10, Points = 10 },
            new() { Name = "没有完成", Target = "≥10场", Actual = "0场", Weight = 10, Points = 0 },
            new() { Name = "负增长", Target = "≥10%", Actual = "-5%", Weight = 10, Points = 0 },
            new() { Name = "四舍五入到两位", Target = "≥3个", Actual = "2个", Weight = 10, Points = 6.67m },
            new() { Name = "定性达成", Target = "有效改善", Actual = "有效改善", Weight = 10, Points = null, Least = 8, Most = 10 },
            new() { Name = "定性部分达成", Target = "优", Actual = "良", Weight = 10, Points = null, Least = 6, Most = 8 },
            new() { Name = "定性未达成", Target = "提升", Actual = "未提升", Weight = 10, Points = null, Least = 0, Most = 6 },
            new() { Name = "文字不知属哪一档", Target = "提升", Actual = "读者增多", Weight = 10, Points = null },
            new() { Name = "数值目标以文字作答", Target = "≥3个", Actual = "已完成", Weight = 10, Points = null },
            new() { Name = "单位不能换算", Target = "≥3个", Actual = "3场", Weight = 10, Points = null },
        ],
    };

    private static readonly ScoringScheme ByReceived = new()
    {
        Id = "received", By = ScoredBy.Groups, Execution = new ExecutionRule { Base = ExecutionBase.Received },
        Examples =
        [
            new() { Name = "按到位金额", Adjusted = 40, Received = 30, Executed = 30, Points = 10 },
            new() { Name = "到位未用完", Adjusted = 40, Received = 30, Executed = 24, Points = 8 },
            new() { Name = "没有到位不计算", Adjusted = 40, Received = 0, Executed = 0, Points = null },
        ],
    };

    private static readonly ScoringScheme ByInitial = new()
    {
        Id = "initial", Execution = new ExecutionRule { Base = ExecutionBase.Initial, Points = 20, FullFrom = 95, Floor = 50, ZeroBase = ZeroBase.Full },
        Examples =
        [
            new() { Name = "按年初预算", Weight = 20, Initial = 100, Adjusted = 80, Executed = 80, Points = 16 },
            new() { Name = "达到 95% 即满分", Weight = 20, Initial = 100, Executed = 95.5m, Points = 20 },
            new() { Name = "低于 50% 不得分", Weight = 20, Initial = 100, Executed = 49, Points = 0 },
            new() { Name = "没有预算得满分", Weight = 20, Initial = 0, Executed = 0, Points = 20 },
        ],
    };

    private static readonly ScoringScheme Strict = new()
    {
        Id = "strict", Floor = 60, Decimals = 1, Satisfaction = new SatisfactionRule(90, 60), Overshoot = [new(200, 10), new(300, 20), new(500, 30)],
        Execution = new ExecutionRule { Capped = false, ZeroBase = ZeroBase.None },
        Examples =
        [
            new() { Name = "低于 60% 不得分", Target = "≥10场", Actual = "5场", Weight = 10, Points = 0 },
            new() { Name = "达到 60% 按比例", Target = "≥10场", Actual = "6场", Weight = 10, Points = 6 },
            new() { Name = "超额 199% 不扣", Target = "≥100场", Actual = "199场", Weight = 10, Points = 10 },
            new() { Name = "超额 200% 扣一成", Target = "≥100场", Actual = "200场", Weight = 10, Points = 9 },
            new() { Name = "超额 300% 扣两成", Target = "≥100场", Actual = "350场", Weight = 10, Points = 8 },
            new() { Name = "超额 500% 扣三成", Target = "≥100场", Actual = "500场", Weight = 10, Points = 7 },
            new() { Name = "越少越好不算超额", Indicator = "响应时间", Target = "≤10小时", Actual = "1小时", Weight = 10, Points = 10 },
            new() { Name = "满意度 90% 满分", Indicator = "读者满意度", Target = "≥95%", Actual = "90%", Weight = 10, Points = 10 },
            new() { Name = "满意度 75% 按区间", Indicator = "读者满意度", Target = "≥95%", Actual = "75%", Weight = 10, Points = 5 },
            new() { Name = "满意度 59% 不得分", Indicator = "读者满意度", Target = "≥95%", Actual = "59%", Weight = 10, Points = 0 },
            new() { Name = "执行率不封顶", Adjusted = 100, Executed = 120, Points = 12 },
            new() { Name = "没有预算不得分", Adjusted = 0, Executed = 0, Points = 0 },
            new() { Name = "保留一位", Target = "≥3个", Actual = "2个", Weight = 10, Points = 6.7m },
        ],
    };

    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var scheme in Schemes)
            {
                foreach (var example in scheme.Examples)
                {
                    data.Add(scheme.Id, example.Name);
                }
            }

            return data;
        }
    }

    private static IReadOnlyList<ScoringScheme> Schemes => [Central, ByReceived, ByInitial, Strict];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_scheme_gives_what_was_reckoned_by_hand(string scheme, string name)
    {
        var of = Schemes.Single(each => each.Id == scheme);
        var result = WorkedExamples.Run(of).Single(result => result.Example.Name == name);
        result.Given.Points.ShouldBe(result.Example.Points, result.Given.Explanation);
        result.Holds.ShouldBeTrue(result.Given.Explanation);
        result.Given.Explanation.ShouldEndWith("。");
    }

    [Fact]
    public void An_example_that_does_not_hold_says_so() =>
        new WorkedExample { Adjusted = 100, Executed = 50, Points = 6 }.Run(ScoringScheme.Default).Holds.ShouldBeFalse();
}
