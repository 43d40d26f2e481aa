namespace PerfBudget.Domain.Forms;

/// <summary>Where a project's money comes from (资金来源): one row of a form's money block.</summary>
/// <param name="Id">The name in profiles and files: total, fiscal, carryover …</param>
/// <param name="Term">The official term.</param>
public sealed record FundingSource(string Id, string Term)
{
    /// <summary>资金总额: the sum of all sources, the row that is scored.</summary>
    public static readonly FundingSource Total = new("total", "资金总额");

    /// <summary>财政拨款: the budget's money of the year.</summary>
    public static readonly FundingSource Fiscal = new("fiscal", "财政拨款");

    /// <summary>上年结转资金: the budget's money left from last year.</summary>
    public static readonly FundingSource Carryover = new("carryover", "上年结转资金");

    /// <summary>其他资金.</summary>
    public static readonly FundingSource Other = new("other", "其他资金");

    /// <summary>一般公共预算拨款.</summary>
    public static readonly FundingSource GeneralBudget = new("general-budget", "一般公共预算拨款");

    /// <summary>政府性基金预算拨款.</summary>
    public static readonly FundingSource GovernmentFund = new("government-fund", "政府性基金预算拨款");

    /// <summary>国有资本经营预算拨款.</summary>
    public static readonly FundingSource StateCapital = new("state-capital", "国有资本经营预算拨款");

    /// <summary>财政专户管理资金.</summary>
    public static readonly FundingSource SpecialAccount = new("special-account", "财政专户管理资金");

    /// <summary>单位资金: the unit's own money.</summary>
    public static readonly FundingSource UnitFunds = new("unit-funds", "单位资金");

    /// <summary>中央、省财政: money of the central government and the province together.</summary>
    public static readonly FundingSource CentralAndProvince = new("central-province", "中央、省财政");

    /// <summary>中央财政.</summary>
    public static readonly FundingSource Central = new("central", "中央财政");

    /// <summary>省财政.</summary>
    public static readonly FundingSource Province = new("province", "省级财政");

    /// <summary>市财政.</summary>
    public static readonly FundingSource City = new("city", "市财政");

    /// <summary>县（区）财政.</summary>
    public static readonly FundingSource County = new("county", "县（区）财政");

    /// <summary>本级财政资金: money of the level of government that the unit belongs to.</summary>
    public static readonly FundingSource OwnLevel = new("own-level", "本级资金");

    /// <summary>上级补助资金: money from levels of government above.</summary>
    public static readonly FundingSource HigherLevel = new("higher-level", "上级补助资金");

    /// <summary>地方资金: money of the places, beside that of the central government.</summary>
    public static readonly FundingSource Local = new("local", "地方资金");

    /// <summary>All sources that forms are known to print, in the order in which they are usually printed.</summary>
    public static IReadOnlyList<FundingSource> All { get; } =
    [
        Total, Fiscal, GeneralBudget, GovernmentFund, StateCapital, SpecialAccount, UnitFunds,
        CentralAndProvince, Central, Province, City, County, OwnLevel, HigherLevel, Local, Carryover, Other,
    ];

    /// <summary>The source of the name, or null.</summary>
    public static FundingSource? FromId(string id) => All.FirstOrDefault(source => source.Id == id);

    /// <summary>A row whose label no source is known for: its amounts are kept under the label.</summary>
    public static FundingSource Unlisted(string label) => new("unlisted", label);
}
