using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Forms;

/// <summary>
/// One indicator (绩效指标) of a form: what was agreed (levels, name, target, points) and what its stage says of it.
/// Names repeat on real forms, so an indicator has an identity of its own, which later stages keep.
/// </summary>
public sealed class Indicator
{
    /// <summary>The identity, the same in all stages.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>一级指标: 产出指标, 效益指标 …</summary>
    public string? Level1 { get; set; }

    /// <summary>二级指标: 数量指标, 社会效益指标 …; null where the form has no such column.</summary>
    public string? Level2 { get; set; }

    /// <summary>三级指标: the indicator's own name.</summary>
    public string? Name { get; set; }

    /// <summary>指标值: what is to be reached.</summary>
    public TargetValue? Target { get; set; }

    /// <summary>Whether the target is of the year or of the medium term (中期).</summary>
    public Horizon Horizon { get; set; }

    /// <summary>分值: points the indicator can earn.</summary>
    public Written<decimal>? Weight { get; set; }

    /// <summary>应完成的绩效目标值: what should be reached by the tracking's date.</summary>
    public TargetValue? Expected { get; set; }

    /// <summary>实际完成值, or what is reached at the tracking's date (执行情况).</summary>
    public TargetValue? Actual { get; set; }

    /// <summary>全年预计完成情况: what the year will bring.</summary>
    public TargetValue? Forecast { get; set; }

    /// <summary>偏差情况.</summary>
    public string? Deviation { get; set; }

    /// <summary>偏差原因 by kind, as ticked; any number of them.</summary>
    public IReadOnlyList<DeviationCause> Causes { get; set; } = [];

    /// <summary>偏差原因 in words.</summary>
    public string? Reason { get; set; }

    /// <summary>纠偏措施 or 改进措施.</summary>
    public string? Measure { get; set; }

    /// <summary>完成目标可能性, as ticked.</summary>
    public Likelihood? Likelihood { get; set; }

    /// <summary>备注.</summary>
    public string? Remark { get; set; }

    /// <summary>得分: points given, 0 to <see cref="Weight"/>.</summary>
    public Written<decimal>? Score { get; set; }

    /// <summary>What stands under heads of the table that the catalogue does not know (指标解释, last year's value), in printed
    /// order.</summary>
    public List<OtherField> Others { get; } = [];
}

/// <summary>How far ahead a target looks.</summary>
public enum Horizon
{
    /// <summary>年度: this year.</summary>
    Annual,

    /// <summary>中期: the whole term of a project of several years.</summary>
    Medium,
}

/// <summary>The names of the horizons in files.</summary>
public static class Horizons
{
    /// <summary>annual or medium.</summary>
    public static string Id(this Horizon horizon) => horizon == Horizon.Medium ? "medium" : "annual";

    /// <summary>The horizon of the name, or null where the name is none.</summary>
    public static Horizon? FromId(string? id) => id switch { "annual" => Horizon.Annual, "medium" => Horizon.Medium, _ => null };
}

/// <summary>The kinds of cause of a deviation (偏差原因分析), in the order of the columns of 财预〔2019〕136号's form.</summary>
public enum DeviationCause
{
    /// <summary>经费保障.</summary>
    Funds,

    /// <summary>制度保障.</summary>
    Rules,

    /// <summary>人员保障.</summary>
    Staff,

    /// <summary>硬件条件保障.</summary>
    Equipment,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>How likely the target is to be reached (完成目标可能性), in the order of the columns of 财预〔2019〕136号's form.</summary>
public enum Likelihood
{
    /// <summary>确定能.</summary>
    Certain,

    /// <summary>有可能.</summary>
    Possible,

    /// <summary>完全不可能.</summary>
    Impossible,
}

/// <summary>The printed words of what is ticked.</summary>
public static class TickTerms
{
    /// <summary>The column's head on the form.</summary>
    public static string Term(this DeviationCause cause) => cause switch
    {
        DeviationCause.Funds => "经费保障",
        DeviationCause.Rules => "制度保障",
        DeviationCause.Staff => "人员保障",
        DeviationCause.Equipment => "硬件条件保障",
        DeviationCause.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };

    /// <summary>The column's head on the form.</summary>
    public static string Term(this Likelihood likelihood) => likelihood switch
    {
        Likelihood.Certain => "确定能",
        Likelihood.Possible => "有可能",
        Likelihood.Impossible => "完全不可能",
        _ => throw new ArgumentOutOfRangeException(nameof(likelihood), likelihood, null),
    };
}
