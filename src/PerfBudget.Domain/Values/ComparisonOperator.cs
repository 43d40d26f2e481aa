namespace PerfBudget.Domain.Values;

/// <summary>The sign before a target's number (计算符号), as printed.</summary>
public enum ComparisonOperator
{
    /// <summary>≥: at least.</summary>
    AtLeast,

    /// <summary>&gt;: more than.</summary>
    MoreThan,

    /// <summary>=: exactly.</summary>
    Exactly,

    /// <summary>&lt;: less than.</summary>
    LessThan,

    /// <summary>≤: at most.</summary>
    AtMost,
}

/// <summary>The signs and how forms write them.</summary>
public static class ComparisonOperators
{
    /// <summary>The sign: ≥ &gt; = &lt; ≤.</summary>
    public static string Sign(this ComparisonOperator op) => op switch
    {
        ComparisonOperator.AtLeast => "≥",
        ComparisonOperator.MoreThan => ">",
        ComparisonOperator.Exactly => "=",
        ComparisonOperator.LessThan => "<",
        ComparisonOperator.AtMost => "≤",
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, null),
    };

    /// <summary>Whether <paramref name="actual"/> satisfies the comparison with <paramref name="target"/>.</summary>
    public static bool Holds(this ComparisonOperator op, decimal actual, decimal target) => op switch
    {
        ComparisonOperator.AtLeast => actual >= target,
        ComparisonOperator.MoreThan => actual > target,
        ComparisonOperator.Exactly => actual == target,
        ComparisonOperator.LessThan => actual < target,
        ComparisonOperator.AtMost => actual <= target,
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, null),
    };

    /// <summary>The operator that a text begins with (≥ ≧ &gt;= =&gt; 大于等于 不低于 …) and how many characters it takes; null where there is none.</summary>
    public static (ComparisonOperator Operator, int Length)? Leading(ReadOnlySpan<char> text)
    {
        foreach (var (written, op) in Spellings)
        {
            if (text.StartsWith(written, StringComparison.Ordinal))
            {
                return (op, written.Length);
            }
        }

        return null;
    }

    // Longer spellings first, so that >= is not read as > and =.
    private static readonly (string Written, ComparisonOperator Operator)[] Spellings =
    [
        ("≥=", ComparisonOperator.AtLeast), ("﹥=", ComparisonOperator.AtLeast), ("﹥﹦", ComparisonOperator.AtLeast),
            ("≮", ComparisonOperator.AtLeast),
        ("≤=", ComparisonOperator.AtMost), ("﹤=", ComparisonOperator.AtMost), ("﹤﹦", ComparisonOperator.AtMost),
            ("≯", ComparisonOperator.AtMost),
        (">=", ComparisonOperator.AtLeast), ("=>", ComparisonOperator.AtLeast), ("＞=", ComparisonOperator.AtLeast),
        ("＞＝", ComparisonOperator.AtLeast), ("≥", ComparisonOperator.AtLeast), ("≧", ComparisonOperator.AtLeast), ("⩾", ComparisonOperator.AtLeast),
        ("不低于", ComparisonOperator.AtLeast), ("不少于", ComparisonOperator.AtLeast), ("不小于", ComparisonOperator.AtLeast), ("至少", ComparisonOperator.AtLeast),
        ("不高于", ComparisonOperator.AtMost), ("不超过", ComparisonOperator.AtMost), ("不大于", ComparisonOperator.AtMost), ("不多于", ComparisonOperator.AtMost),
        ("大于等于", ComparisonOperator.AtLeast), ("大于或等于", ComparisonOperator.AtLeast),
        ("<=", ComparisonOperator.AtMost), ("=<", ComparisonOperator.AtMost), ("＜=", ComparisonOperator.AtMost),
        ("＜＝", ComparisonOperator.AtMost), ("≤", ComparisonOperator.AtMost), ("≦", ComparisonOperator.AtMost), ("⩽", ComparisonOperator.AtMost),
        ("小于等于", ComparisonOperator.AtMost), ("小于或等于", ComparisonOperator.AtMost),
        (">", ComparisonOperator.MoreThan), ("＞", ComparisonOperator.MoreThan), ("﹥", ComparisonOperator.MoreThan), ("大于", ComparisonOperator.MoreThan),
        ("<", ComparisonOperator.LessThan), ("＜", ComparisonOperator.LessThan), ("﹤", ComparisonOperator.LessThan), ("小于", ComparisonOperator.LessThan),
        ("==", ComparisonOperator.Exactly), ("=", ComparisonOperator.Exactly), ("＝", ComparisonOperator.Exactly),
            ("等于", ComparisonOperator.Exactly),
        ("═", ComparisonOperator.Exactly), ("﹦", ComparisonOperator.Exactly), ("꞊", ComparisonOperator.Exactly),
            ("⁼", ComparisonOperator.Exactly),
    ];
}
