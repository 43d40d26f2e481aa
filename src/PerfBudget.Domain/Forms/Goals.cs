namespace PerfBudget.Domain.Forms;

/// <summary>The goals (绩效目标) of a project in words.</summary>
public sealed class Goals
{
    /// <summary>项目总目标, 总体目标 or 中期目标: what the whole project is for.</summary>
    public string? Overall { get; set; }

    /// <summary>年度总体目标; on a self-evaluation 预期目标: what this year's money is for.</summary>
    public string? Annual { get; set; }

    /// <summary>项目提供的公共产品和服务的数量: where a place asks for outputs in words.</summary>
    public string? Outputs { get; set; }

    /// <summary>项目效果: where a place asks for effects in words.</summary>
    public string? Effects { get; set; }
}
