namespace PerfBudget.Domain.Forms;

/// <summary>The three stages of a project's year, each with its official form.</summary>
public enum FormKind
{
    /// <summary>绩效目标申报: what the money is to reach.</summary>
    Declaration,

    /// <summary>绩效跟踪 or 绩效监控: where it stands during the year.</summary>
    Tracking,

    /// <summary>绩效自评: what it has reached, with points.</summary>
    SelfEvaluation,
}

/// <summary>The names of the stages in files and on pages.</summary>
public static class FormKinds
{
    /// <summary>declaration, tracking or self-evaluation: the name in files and on the command line.</summary>
    public static string Id(this FormKind kind) => kind switch
    {
        FormKind.Declaration => "declaration",
        FormKind.Tracking => "tracking",
        FormKind.SelfEvaluation => "self-evaluation",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>绩效目标申报, 绩效跟踪 or 绩效自评: the name on pages.</summary>
    public static string Term(this FormKind kind) => kind switch
    {
        FormKind.Declaration => "绩效目标申报",
        FormKind.Tracking => "绩效跟踪",
        FormKind.SelfEvaluation => "绩效自评",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>申报表, 跟踪表 or 自评表: the short name of the form.</summary>
    public static string Form(this FormKind kind) => kind switch
    {
        FormKind.Declaration => "申报表",
        FormKind.Tracking => "跟踪表",
        FormKind.SelfEvaluation => "自评表",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind of the name in files, or null.</summary>
    public static FormKind? FromId(string? id) => id switch
    {
        "declaration" => FormKind.Declaration,
        "tracking" => FormKind.Tracking,
        "self-evaluation" => FormKind.SelfEvaluation,
        _ => null,
    };
}
