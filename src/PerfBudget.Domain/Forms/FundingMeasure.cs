namespace PerfBudget.Domain.Forms;

/// <summary>What kind of number a column of the money block holds.</summary>
public enum FundingMeasureKind
{
    /// <summary>Money.</summary>
    Amount,

    /// <summary>A percentage.</summary>
    Rate,

    /// <summary>Points (分).</summary>
    Points,
}

/// <summary>What is said of each source of money (资金口径): one column of a form's money block.</summary>
/// <param name="Id">The name in profiles and files: initial, budget, executed …</param>
/// <param name="Term">The official term.</param>
/// <param name="Kind">Whether it is money, a rate or points.</param>
public sealed record FundingMeasure(string Id, string Term, FundingMeasureKind Kind = FundingMeasureKind.Amount)
{
    /// <summary>年初预算数: the budget as first approved.</summary>
    public static readonly FundingMeasure Initial = new("initial", "年初预算数");

    /// <summary>全年预算数(A), 当年预算数: the year's budget after adjustments, the base of the execution rate (财预〔2020〕10号).</summary>
    public static readonly FundingMeasure Budget = new("budget", "全年预算数");

    /// <summary>实际到位金额: the money that came.</summary>
    public static readonly FundingMeasure Received = new("received", "实际到位金额");

    /// <summary>全年执行数(B), 预算执行数: the money spent so far.</summary>
    public static readonly FundingMeasure Executed = new("executed", "全年执行数");

    /// <summary>全年预计执行数: the money that will have been spent at year end.</summary>
    public static readonly FundingMeasure Forecast = new("forecast", "全年预计执行数");

    /// <summary>项目资金总额: the money of the whole project over all its years.</summary>
    public static readonly FundingMeasure Project = new("project", "项目资金总额");

    /// <summary>年度资金申请总额: the money asked for this year.</summary>
    public static readonly FundingMeasure Annual = new("annual", "年度资金申请总额");

    /// <summary>执行率 (B/A), as printed in percent.</summary>
    public static readonly FundingMeasure Rate = new("rate", "执行率", FundingMeasureKind.Rate);

    /// <summary>分值 of the execution rate, in points.</summary>
    public static readonly FundingMeasure Weight = new("weight", "分值", FundingMeasureKind.Points);

    /// <summary>得分 for the execution rate, in points.</summary>
    public static readonly FundingMeasure Score = new("score", "得分", FundingMeasureKind.Points);

    /// <summary>All measures.</summary>
    public static IReadOnlyList<FundingMeasure> All { get; } = [Initial, Budget, Received, Executed, Forecast, Project, Annual, Rate, Weight, Score];

    /// <summary>The measure of the name, or null.</summary>
    public static FundingMeasure? FromId(string id) => All.FirstOrDefault(measure => measure.Id == id);
}
