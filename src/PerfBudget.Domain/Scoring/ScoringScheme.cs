using PerfBudget.Domain.Citations;

namespace PerfBudget.Domain.Scoring;

/// <summary>How a place gives points (评分办法): plain data that a profile fills. What a scheme leaves out has no rule, and gets no points computed.</summary>
public sealed record ScoringScheme
{
    /// <summary>The points and bands of 财预〔2020〕10号 as they are remembered: 10 for the execution of the adjusted budget, linear, capped.</summary>
    public static ScoringScheme Default { get; } = new();

    /// <summary>The name in files.</summary>
    public string Id { get; init; } = "central";

    /// <summary>The name on pages.</summary>
    public string Title { get; init; } = "项目支出绩效自评评分办法";

    /// <summary>The first year it counts for; null for all before.</summary>
    public int? From { get; init; }

    /// <summary>The last year it counts for; null for all after.</summary>
    public int? To { get; init; }

    /// <summary>Where it comes from.</summary>
    public Citation Source { get; init; } = Sources.SelfEvaluationScoring;

    /// <summary>Whether indicators are scored, or groups of them.</summary>
    public ScoredBy By { get; init; } = ScoredBy.Indicators;

    /// <summary>All points there are.</summary>
    public decimal Total { get; init; } = 100;

    /// <summary>How the execution of the budget is scored.</summary>
    public ExecutionRule Execution { get; init; } = new();

    /// <summary>The points of the groups, and where they go when a group is missing; empty where the form itself says them.</summary>
    public IReadOnlyList<GroupPoints> Groups { get; init; } =
        [new("成本指标", 20, Optional: true), new("产出指标", 40), new("效益指标", 20), new("满意度指标", 10, MovesTo: "效益指标")];

    /// <summary>The attainment, in percent, below which a quantitative indicator gets nothing; 0 for none.</summary>
    public decimal Floor { get; init; }

    /// <summary>What is cut from an indicator that went far beyond its target; empty where nothing is.</summary>
    public IReadOnlyList<OvershootTier> Overshoot { get; init; } = [];

    /// <summary>The tiers of qualitative indicators, the best first.</summary>
    public IReadOnlyList<QualitativeTier> Tiers { get; init; } = QualitativeTier.Shipped;

    /// <summary>How satisfaction is scored; null where it is scored like any number.</summary>
    public SatisfactionRule? Satisfaction { get; init; }

    /// <summary>To how many decimals points are rounded, half away from zero.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>The grades, the best first.</summary>
    public IReadOnlyList<GradeBand> Grades { get; init; } = [new("优", 90), new("良", 80), new("中", 60), new("差", 0)];

    /// <summary>Examples whose points are known: whoever edits the scheme sees at once what it does.</summary>
    public IReadOnlyList<WorkedExample> Examples { get; init; } = [];

    /// <summary>Whether it counts for a year.</summary>
    public bool AppliesTo(int? year) => year is null || ((From is null || From <= year) && (To is null || To >= year));

    /// <summary>The grade of a total; null where the scheme has no bands.</summary>
    public string? GradeOf(decimal total) => Grades.OrderByDescending(band => band.From).FirstOrDefault(band => total >= band.From)?.Name;

    /// <summary>Points rounded as the scheme rounds.</summary>
    public decimal Round(decimal points) => Math.Round(points, Math.Clamp(Decimals, 0, 10), MidpointRounding.AwayFromZero);

    /// <summary>The points of the groups that a form has, those of missing groups moved to where the scheme says.</summary>
    /// <param name="present">The groups on the form.</param>
    public IReadOnlyDictionary<string, decimal> PointsOf(IReadOnlyCollection<string> present)
    {
        var points = Groups.Where(group => present.Contains(group.Group)).ToDictionary(group => group.Group, group => group.Points, StringComparer.Ordinal);
        foreach (var missing in Groups.Where(group => !present.Contains(group.Group)))
        {
            var takers = missing.MovesTo is { } to && points.ContainsKey(to) ? [to] : points.Keys.ToArray();
            foreach (var taker in takers)
            {
                points[taker] += missing.Points / takers.Length;
            }
        }

        return points;
    }
}

/// <summary>What gets points.</summary>
public enum ScoredBy
{
    /// <summary>Each indicator.</summary>
    Indicators,

    /// <summary>Each group of indicators, by judgement.</summary>
    Groups,
}

/// <summary>The points of a group of indicators.</summary>
/// <param name="Group">一级指标.</param>
/// <param name="Points">分值.</param>
/// <param name="MovesTo">The group that takes the points where this one is missing; null where they are shared out evenly.</param>
/// <param name="Optional">Whether a form may leave the group out without a remark.</param>
public sealed record GroupPoints(string Group, decimal Points, string? MovesTo = null, bool Optional = false);

/// <summary>What is cut where an actual goes far beyond its target.</summary>
/// <param name="From">The attainment in percent from which it is cut.</param>
/// <param name="Cut">How much of the points is cut, in percent.</param>
public sealed record OvershootTier(decimal From, decimal Cut);

/// <summary>A grade and the total from which it is given.</summary>
/// <param name="Name">优, 良 …</param>
/// <param name="From">The least total.</param>
public sealed record GradeBand(string Name, decimal From);

/// <summary>How satisfaction is scored: all points from one share on, none below another, in proportion between.</summary>
/// <param name="Full">The share, in percent, from which all points are given.</param>
/// <param name="Zero">The share, in percent, below which none are.</param>
public sealed record SatisfactionRule(decimal Full, decimal Zero);

/// <summary>A tier of a qualitative indicator.</summary>
/// <param name="Name">达成年度指标 …</param>
/// <param name="Least">The least part of the points, in percent.</param>
/// <param name="Most">The most, in percent.</param>
/// <param name="Words">Actual values in words that mean the tier.</param>
public sealed record QualitativeTier(string Name, decimal Least, decimal Most, IReadOnlyList<string> Words)
{
    /// <summary>100–80, 80–60, 60–0.</summary>
    public static IReadOnlyList<QualitativeTier> Shipped { get; } =
    [
        new("达成年度指标", 80, 100, ["优", "优秀", "达成", "已达成", "达成目标", "达成年度指标", "已完成", "完成", "达到预期", "达成预期指标", "达到预期目标", "效果显著"]),
        new("部分达成年度指标并具有一定效果", 60, 80, ["良", "良好", "一般", "中", "较好", "基本完成", "部分完成", "部分达成", "基本达成", "部分达成目标并具有一定效果", "部分达成年度指标并具有一定效果"]),
        new("未达成年度指标且效果较差", 0, 60, ["差", "较差", "未完成", "未达成", "未达到", "未提升", "未提高", "未达成目标且效果较差", "未达成年度指标且效果较差", "未开展"]),
    ];
}
