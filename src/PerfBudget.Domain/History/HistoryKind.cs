namespace PerfBudget.Domain.History;

/// <summary>What an entry of a project's history is about.</summary>
public enum HistoryKind
{
    /// <summary>填写: a cell of a form.</summary>
    Change,

    /// <summary>办理: a step of a form.</summary>
    Step,

    /// <summary>批注.</summary>
    Comment,

    /// <summary>说明: what is said to a finding, and its acceptance.</summary>
    Explanation,

    /// <summary>协助填报.</summary>
    Assistance,

    /// <summary>佐证材料.</summary>
    Evidence,

    /// <summary>整改.</summary>
    Rectification,

    /// <summary>资金台账.</summary>
    Ledger,

    /// <summary>延期.</summary>
    Extension,

    /// <summary>项目变更.</summary>
    Project,
}

/// <summary>The names of the kinds.</summary>
public static class HistoryKinds
{
    /// <summary>The word on pages.</summary>
    public static string Term(this HistoryKind kind) => kind switch
    {
        HistoryKind.Change => "填写",
        HistoryKind.Step => "办理",
        HistoryKind.Comment => "批注",
        HistoryKind.Explanation => "说明",
        HistoryKind.Assistance => "协助填报",
        HistoryKind.Evidence => "佐证材料",
        HistoryKind.Rectification => "整改",
        HistoryKind.Ledger => "资金台账",
        HistoryKind.Extension => "延期",
        HistoryKind.Project => "项目变更",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The name in addresses.</summary>
    public static string Id(this HistoryKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The kind of the name, or null.</summary>
    public static HistoryKind? FromId(string? id) => Enum.GetValues<HistoryKind>().Cast<HistoryKind?>().FirstOrDefault(kind => kind!.Value.Id() == id);
}
