namespace PerfBudget.Domain.Citations;

/// <summary>The documents and practices on which the shipped checks rest. None of their texts was at hand, so none is verified.</summary>
public static class Sources
{
    /// <summary>财预〔2020〕10号: the form of the self-evaluation.</summary>
    public static readonly Citation SelfEvaluationForm = new("财预〔2020〕10号", "项目支出绩效自评表");

    /// <summary>财预〔2020〕10号: how points are given.</summary>
    public static readonly Citation SelfEvaluationScoring = new("财预〔2020〕10号", "自评得分评定");

    /// <summary>财预〔2020〕10号: grades.</summary>
    public static readonly Citation Grades = new("财预〔2020〕10号", "评价等级");

    /// <summary>财预〔2020〕10号: what is done with results, and what must be explained.</summary>
    public static readonly Citation UseOfResults = new("财预〔2020〕10号", "评价结果应用");

    /// <summary>财预〔2019〕136号: the form of the tracking.</summary>
    public static readonly Citation TrackingForm = new("财预〔2019〕136号", "项目支出绩效目标执行监控表");

    /// <summary>财预〔2019〕136号: goals and spending are watched together.</summary>
    public static readonly Citation DoubleMonitoring = new("财预〔2019〕136号", "绩效目标实现程度和预算执行进度双监控");

    /// <summary>财预〔2015〕88号: the form of the declaration.</summary>
    public static readonly Citation DeclarationForm = new("财预〔2015〕88号", "项目支出绩效目标申报表");

    /// <summary>财预〔2015〕88号: 指向明确、细化量化、合理可行、相应匹配.</summary>
    public static readonly Citation TargetQuality = new("财预〔2015〕88号", "绩效目标设置要求");

    /// <summary>财预〔2015〕88号: review of completeness.</summary>
    public static readonly Citation Completeness = new("财预〔2015〕88号", "项目支出绩效目标审核表：完整性");

    /// <summary>财预〔2015〕88号: review of relevance.</summary>
    public static readonly Citation Relevance = new("财预〔2015〕88号", "项目支出绩效目标审核表：相关性");

    /// <summary>财预〔2015〕88号: review of how goals fit the money.</summary>
    public static readonly Citation Appropriateness = new("财预〔2015〕88号", "项目支出绩效目标审核表：适当性");

    /// <summary>财预〔2015〕88号: targets are not changed once approved, or by the procedure of a budget change.</summary>
    public static readonly Citation ApprovedTargets = new("财预〔2015〕88号", "绩效目标批复与调整");

    /// <summary>财预〔2021〕101号: the kinds of indicators.</summary>
    public static readonly Citation Taxonomy = new("财预〔2021〕101号", "绩效指标类型");

    /// <summary>财预〔2021〕101号: values, signs and units of indicators.</summary>
    public static readonly Citation IndicatorValues = new("财预〔2021〕101号", "绩效指标具体编制：指标值");

    /// <summary>财预〔2021〕101号: names of indicators.</summary>
    public static readonly Citation IndicatorNames = new("财预〔2021〕101号", "绩效指标具体编制：指标名称");

    /// <summary>财预〔2021〕101号: weights.</summary>
    public static readonly Citation Weights = new("财预〔2021〕101号", "绩效指标分值权重");

    /// <summary>Rules of review systems in use, seen in public.</summary>
    public static readonly Citation ReviewPractice = new("在用绩效管理系统的公开审核规则");

    /// <summary>Where the lights of a tracking change: no document of the ministry says it, places do.</summary>
    public static readonly Citation LightsOfPlaces = new("各地绩效运行监控的红黄绿灯分档", "默认值，由各地设定");

    /// <summary>Defects found by reading published forms.</summary>
    public static readonly Citation PublishedForms = new("公开的项目绩效表审读实践");

    /// <summary>A province's form of three amounts.</summary>
    public static readonly Citation ThreeAmounts = new("预算、到位、执行三栏式自评表的公开样表");

    /// <summary>The form of the national project code.</summary>
    public static readonly Citation ProjectCode = new("预算管理一体化系统项目代码规则（21 位）");
}
