using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks;

/// <summary>What a place sets for its checks: plain data that a profile fills. An empty one is the shipped defaults.</summary>
public sealed record CheckSettings
{
    /// <summary>The defaults.</summary>
    public static CheckSettings Default { get; } = new();

    /// <summary>Thresholds that the place sets; of several for a year the last counts.</summary>
    public IReadOnlyList<ThresholdSetting> Thresholds { get; init; } = [];

    /// <summary>Checks that the place switches off or grades otherwise; of several for a year the last counts.</summary>
    public IReadOnlyList<CheckSetting> Checks { get; init; } = [];

    /// <summary>Weights of the groups that pass without a remark, the points of the execution rate left out.</summary>
    public IReadOnlyList<WeightTemplate> Weights { get; init; } = WeightTemplate.Shipped;

    /// <summary>Fields that must not be blank where the form prints them.</summary>
    public IReadOnlyList<string> Required { get; init; } =
        ["project.name", "project.department", "project.unit", "goals.annual", "goals.outputs", "project.start", "project.end", "project.term"];

    /// <summary>Questions that must be answered 是 or 否 where the form prints them.</summary>
    public IReadOnlyList<string> Answers { get; init; } = ["project.recurrent", "tracking.needsAdjustment"];

    /// <summary>Fields that say who answers for the form: asked for where the form prints them.</summary>
    public IReadOnlyList<string> Responsible { get; init; } = ["project.office", "sign.responsible", "sign.preparer", "sign.date"];

    /// <summary>The number that counts for a threshold in a year.</summary>
    public decimal Value(Threshold threshold, int? year) => Setting(threshold, year)?.Value ?? threshold.Default;

    /// <summary>What the place sets for a threshold in a year, or null.</summary>
    public ThresholdSetting? Setting(Threshold threshold, int? year) =>
        Thresholds.LastOrDefault(setting => setting.Name == threshold.Name && Applies(setting.From, setting.To, year));

    /// <summary>What the place sets for a check in a year, or null.</summary>
    public CheckSetting? Setting(string code, int? year) =>
        Checks.LastOrDefault(setting => setting.Code == code && Applies(setting.From, setting.To, year));

    private static bool Applies(int? from, int? to, int? year) => year is null || ((from is null || from <= year) && (to is null || to >= year));
}

/// <summary>A threshold as a place sets it.</summary>
/// <param name="Name">The threshold.</param>
/// <param name="Value">The number.</param>
/// <param name="From">The first year it counts for; null for all before.</param>
/// <param name="To">The last year it counts for; null for all after.</param>
/// <param name="Source">The place's document; findings cite it.</param>
public sealed record ThresholdSetting(string Name, decimal Value, int? From = null, int? To = null, Citation? Source = null);

/// <summary>A check as a place wants it.</summary>
/// <param name="Code">The check.</param>
/// <param name="On">Whether it runs.</param>
/// <param name="Severity">How grave its findings are; null for the check's own.</param>
/// <param name="From">The first year it counts for; null for all before.</param>
/// <param name="To">The last year it counts for; null for all after.</param>
/// <param name="Source">The place's document; findings cite it.</param>
public sealed record CheckSetting(string Code, bool On = true, Severity? Severity = null, int? From = null, int? To = null, Citation? Source = null);

/// <summary>Weights of the groups of indicators that a document proposes, without the 10 points of the execution rate.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Cost">成本指标; null where the group is not in use.</param>
/// <param name="Output">产出指标.</param>
/// <param name="Benefit">效益指标.</param>
/// <param name="Satisfaction">满意度指标; null where none is needed.</param>
public sealed record WeightTemplate(string Name, decimal? Cost, decimal Output, decimal Benefit, decimal? Satisfaction)
{
    /// <summary>The templates known from memory of 财预〔2020〕10号 and 财预〔2021〕101号.</summary>
    public static IReadOnlyList<WeightTemplate> Shipped { get; } =
    [
        new("成本 20、产出 40、效益 20、满意度 10", 20, 40, 20, 10),
        new("成本 20、产出 40、效益 30", 20, 40, 30, null),
        new("产出 50、效益 30、满意度 10", null, 50, 30, 10),
        new("产出 50、效益 40", null, 50, 40, null),
        new("产出 60、效益 30", null, 60, 30, null),
    ];
}
