using PerfBudget.Domain.Citations;

namespace PerfBudget.Domain.Words;

/// <summary>All thresholds of the shipped checks with their defaults.</summary>
public static class CheckThresholds
{
#pragma warning disable CS1591 // each threshold says itself by its name and meaning
    public static readonly Threshold MoneyTolerance = new("money.tolerance", 0.005m, "", "金额比较时，在印出的位数之外再允许的误差，按表上的单位", Sources.ReviewPractice);
    public static readonly Threshold RateTolerance = new("rate.tolerance", 0.01m, "百分点", "执行率与金额相比，在印出的位数之外再允许的误差", Sources.ReviewPractice);
    public static readonly Threshold PointsTolerance = new("points.tolerance", 0.1m, "分", "得分合计和执行率得分允许的误差", Sources.ReviewPractice);
    public static readonly Threshold ProportionTolerance = new("points.proportion", 0.5m, "分", "未达标指标的得分与按完成比例计算的分数相差多少以内不作说明", Sources.SelfEvaluationScoring);
    public static readonly Threshold LowExecution = new("execution.low", 90m, "%", "预算执行率低于多少须说明原因", new("某省项目支出绩效自评表填报说明"));
    public static readonly Threshold Inflated = new("score.inflated", 5m, "%", "指标得分率高出预算执行率的相对幅度超过多少须说明", Sources.ReviewPractice);
    public static readonly Threshold Overshoot = new("actual.overshoot", 130m, "%", "完成值达到指标值的多少须说明", Sources.SelfEvaluationScoring);
    public static readonly Threshold GapOfWork = new("tracking.gap", 10m, "百分点", "资金执行进度与目标完成程度相差多少须说明", new("某省绩效运行监控预警规则", "第三方摘录"));
    public static readonly Threshold PaceRed = new("tracking.pace.red", 60m, "%", "执行率与时间进度之比低于多少为红灯", Sources.ReviewPractice);
    public static readonly Threshold PaceYellow = new("tracking.pace.yellow", 80m, "%", "执行率与时间进度之比低于多少为黄灯", Sources.ReviewPractice);
    public static readonly Threshold PaceAhead = new("tracking.pace.ahead", 25m, "百分点", "执行率超出时间进度多少给出提示", Sources.DoubleMonitoring);
    public static readonly Threshold LightGreen = new("tracking.light.green", 90m, "%", "跟踪时指标完成应完成值的多少为绿灯", Sources.LightsOfPlaces);
    public static readonly Threshold LightYellow = new("tracking.light.yellow", 60m, "%", "跟踪时指标完成应完成值的多少为黄灯，不足为红灯", Sources.LightsOfPlaces);
    public static readonly Threshold LowSatisfaction = new("satisfaction.low", 80m, "%", "满意度指标值低于多少给出提示", Sources.TargetQuality);
    public static readonly Threshold ExactRows = new("actual.exact.rows", 2m, "行", "有几行完成值恰好等于指标值时给出提示", Sources.PublishedForms);
    public static readonly Threshold CopiedRows = new("texts.copied.rows", 2m, "行", "原因或措施在几行中逐字相同时指出", Sources.PublishedForms);
    public static readonly Threshold Likeness = new("texts.likeness", 80m, "%", "两段文字相同到什么程度视为照抄", Sources.PublishedForms);
    public static readonly Threshold LooseLimit = new("target.loose", 50m, "%", "“降低”类指标以“≤”给出的百分比达到多少即失去约束", Sources.TargetQuality);
    public static readonly Threshold LongName = new("name.long", 40m, "字", "三级指标名称超过多少字给出提示", Sources.IndicatorNames);
    public static readonly Threshold LongGoal = new("goal.long", 500m, "字", "绩效目标超过多少字给出提示", new("某省项目支出绩效自评表填报说明"));
    public static readonly Threshold ShortMonths = new("project.recurrent.months", 12m, "个月", "经常性项目的建设周期超过多少须说明", Sources.TargetQuality);
    public static readonly Threshold GroupShift = new("weights.shift", 0m, "分", "各组分值偏离通行权重多少以内不提示", Sources.Weights);
    public static readonly Threshold TenThousandMost = new("money.most.tenthousand", 1_000_000m, "万元", "以万元填报的金额达到多少疑为按元填写", Sources.PublishedForms);
    public static readonly Threshold YuanLeast = new("money.least.yuan", 1_000m, "元", "以元填报的金额不足多少疑为按万元填写", Sources.PublishedForms);
#pragma warning restore CS1591

    /// <summary>All thresholds by name.</summary>
    public static IReadOnlyList<Threshold> All { get; } =
    [
        MoneyTolerance, RateTolerance, PointsTolerance, ProportionTolerance, LowExecution, Inflated, Overshoot, GapOfWork,
        PaceRed, PaceYellow, PaceAhead, LightGreen, LightYellow, LowSatisfaction, ExactRows, CopiedRows, Likeness, LooseLimit, LongName, LongGoal,
        ShortMonths, GroupShift, TenThousandMost, YuanLeast,
    ];

    /// <summary>The threshold of the name, or null.</summary>
    public static Threshold? Find(string name) => All.FirstOrDefault(threshold => threshold.Name == name);
}
