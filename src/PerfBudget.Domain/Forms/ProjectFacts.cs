using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Forms;

/// <summary>A project (项目) as its forms describe it: who runs it, what kind it is, from when to when.</summary>
public sealed class ProjectFacts
{
    /// <summary>项目名称, with its code where the form prints one.</summary>
    public CodedName? Name { get; set; }

    /// <summary>项目编码, where the form prints it in a cell of its own.</summary>
    public string? Code { get; set; }

    /// <summary>主管部门: the department above the unit.</summary>
    public CodedName? Department { get; set; }

    /// <summary>实施单位 or 预算单位: the unit that spends the money.</summary>
    public CodedName? Unit { get; set; }

    /// <summary>具体实施处(科室): the office within the unit.</summary>
    public string? Office { get; set; }

    /// <summary>项目性质: 经常性专项业务费, 一次性项目, 阶段性项目 …</summary>
    public string? Nature { get; set; }

    /// <summary>项目类别: 特定目标类 …</summary>
    public string? Category { get; set; }

    /// <summary>项目属性: 新增 or 延续.</summary>
    public string? Attribute { get; set; }

    /// <summary>是否为经常性项目.</summary>
    public Written<bool>? IsRecurrent { get; set; }

    /// <summary>计划开始日期.</summary>
    public Written<DateOnly>? Start { get; set; }

    /// <summary>计划完成日期.</summary>
    public Written<DateOnly>? End { get; set; }

    /// <summary>项目起止时间 or 项目期: the whole life of the project.</summary>
    public Written<Period>? Term { get; set; }

    /// <summary>项目负责人.</summary>
    public string? Leader { get; set; }

    /// <summary>联系电话: personal data, never disclosed.</summary>
    public string? Telephone { get; set; }

    /// <summary>项目概况: what is to be done, in words.</summary>
    public string? Overview { get; set; }

    /// <summary>立项依据: the documents on which the project rests.</summary>
    public string? Basis { get; set; }
}
