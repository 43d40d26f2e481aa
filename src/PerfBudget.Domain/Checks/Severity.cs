namespace PerfBudget.Domain.Checks;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>必须修改: the finance office would return the form.</summary>
    Error,

    /// <summary>需要说明: the filer explains it, the reviewer accepts or returns.</summary>
    Explain,

    /// <summary>提示: worth a look.</summary>
    Hint,
}

/// <summary>The names of severities in files and on pages.</summary>
public static class Severities
{
    /// <summary>error, explain or hint.</summary>
    public static string Id(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Explain => "explain",
        Severity.Hint => "hint",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    /// <summary>必须修改, 需要说明 or 提示.</summary>
    public static string Term(this Severity severity) => severity switch
    {
        Severity.Error => "必须修改",
        Severity.Explain => "需要说明",
        Severity.Hint => "提示",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    /// <summary>The severity of the name in files, or null.</summary>
    public static Severity? FromId(string? id) => id switch
    {
        "error" => Severity.Error,
        "explain" => Severity.Explain,
        "hint" => Severity.Hint,
        _ => null,
    };
}
