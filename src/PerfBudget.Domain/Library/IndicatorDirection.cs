using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Library;

/// <summary>Which way an indicator's value should go (指标方向).</summary>
public enum IndicatorDirection
{
    /// <summary>≥: more is better.</summary>
    AtLeast,

    /// <summary>≤: less is better.</summary>
    AtMost,

    /// <summary>=: exactly so.</summary>
    Exactly,

    /// <summary>定性: words.</summary>
    Qualitative,
}

/// <summary>The words for the directions.</summary>
public static class IndicatorDirections
{
    /// <summary>≥, ≤, = or 定性: on pages, in the library's files and in the database.</summary>
    public static string Term(this IndicatorDirection direction) => direction switch
    {
        IndicatorDirection.AtLeast => "≥",
        IndicatorDirection.AtMost => "≤",
        IndicatorDirection.Exactly => "=",
        IndicatorDirection.Qualitative => "定性",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };

    /// <summary>What the direction is for, as pages explain it.</summary>
    public static string Meaning(this IndicatorDirection direction) => direction switch
    {
        IndicatorDirection.AtLeast => "越高越好",
        IndicatorDirection.AtMost => "越低越好",
        IndicatorDirection.Exactly => "等于该值",
        IndicatorDirection.Qualitative => "用文字描述",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };

    /// <summary>The direction of a term, or null.</summary>
    public static IndicatorDirection? FromTerm(string? term) =>
        Enum.GetValues<IndicatorDirection>().Cast<IndicatorDirection?>().FirstOrDefault(direction => direction!.Value.Term() == term);

    /// <summary>The sign of a target in this direction; null for words.</summary>
    public static ComparisonOperator? Operator(this IndicatorDirection direction) => direction switch
    {
        IndicatorDirection.AtLeast => ComparisonOperator.AtLeast,
        IndicatorDirection.AtMost => ComparisonOperator.AtMost,
        IndicatorDirection.Exactly => ComparisonOperator.Exactly,
        _ => null,
    };
}
