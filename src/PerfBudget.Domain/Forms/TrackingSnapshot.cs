using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Forms;

/// <summary>What a tracking form (绩效跟踪表, 绩效监控表) says beyond money and indicators.</summary>
public sealed class TrackingSnapshot
{
    /// <summary>跟踪时段: the days that the snapshot covers.</summary>
    public Written<Period>? Period { get; set; }

    /// <summary>是否需要预算调整.</summary>
    public Written<bool>? NeedsBudgetAdjustment { get; set; }

    /// <summary>需要说明的情况.</summary>
    public string? Explanation { get; set; }
}
