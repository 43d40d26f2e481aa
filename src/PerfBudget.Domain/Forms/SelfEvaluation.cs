using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Forms;

/// <summary>What a self-evaluation (绩效自评表) says beyond money and indicators.</summary>
public sealed class SelfEvaluation
{
    /// <summary>绩效自评评价年度: the year that is evaluated, where the form prints it as a field.</summary>
    public Written<FiscalYear>? Year { get; set; }

    /// <summary>实际完成情况: the year's goals as they were reached, in words.</summary>
    public string? GoalResult { get; set; }

    /// <summary>Points by group (项目执行情况, 产出指标 …) where the place scores groups and not indicators; in printed order.</summary>
    public List<GroupScore> Groups { get; } = [];

    /// <summary>总分: points reached.</summary>
    public Written<decimal>? Total { get; set; }

    /// <summary>分值 in the row of the total: points possible.</summary>
    public Written<decimal>? TotalWeight { get; set; }

    /// <summary>等级: 优, 良, 中 or 差, as the form says it.</summary>
    public string? Grade { get; set; }

    /// <summary>自评结论及结果分析.</summary>
    public string? Conclusion { get; set; }

    /// <summary>主要经验做法.</summary>
    public string? Experience { get; set; }

    /// <summary>存在问题与整改措施.</summary>
    public string? Problems { get; set; }

    /// <summary>总分设置: the printed note on points and grades.</summary>
    public string? ScaleNote { get; set; }
}

/// <summary>The points of one group of indicators, or of the execution of the budget.</summary>
/// <param name="Group">产出指标 …, or 项目执行情况.</param>
public sealed record GroupScore(string Group)
{
    /// <summary>The group of the execution rate on forms that score by group.</summary>
    public const string Execution = "项目执行情况";

    /// <summary>Points possible.</summary>
    public Written<decimal>? Weight { get; set; }

    /// <summary>Points given.</summary>
    public Written<decimal>? Score { get; set; }
}
