using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;

namespace PerfBudget.UseCases.Todo;

/// <summary>What a notice tells of.</summary>
public enum NoticeKind
{
    /// <summary>退回: a form of the person's unit was sent back.</summary>
    Return,

    /// <summary>批复: a form of the person's unit was approved.</summary>
    Approve,

    /// <summary>批注: somebody wrote comments at a form of the person's unit.</summary>
    Comment,

    /// <summary>回复: somebody answered the person's comments.</summary>
    Answer,

    /// <summary>协助填好: a colleague has filled what the unit asked for.</summary>
    Assist,

    /// <summary>整改通过验收: what the person's unit has put right was accepted.</summary>
    Settle,

    /// <summary>指标采纳: an indicator that the person proposed was taken into the library.</summary>
    TakeIn,

    /// <summary>指标退回: it was given back.</summary>
    Decline,

    /// <summary>指标收回: it was taken out of the library again.</summary>
    TakeOut,

    /// <summary>取消: a project of the person's unit was cancelled.</summary>
    Cancel,

    /// <summary>撤销: a colleague of the person's unit took a project back.</summary>
    Withdraw,

    /// <summary>恢复: a cancelled project of the person's unit was resumed.</summary>
    Resume,

    /// <summary>移交: a project came to the person's unit, or went from it.</summary>
    HandOver,

    /// <summary>单位合并: a unit was merged into the person's.</summary>
    Merge,
}

/// <summary>The words for notices.</summary>
public static class NoticeKinds
{
    /// <summary>The word on pages: 退回, 批复, 批注, 回复, 协助填好, 整改验收, 指标采纳, 指标退回, 指标收回, 项目取消, 项目撤销, 项目恢复, 项目移交, 单位合并.</summary>
    public static string Term(this NoticeKind kind) => kind switch
    {
        NoticeKind.Return => "退回",
        NoticeKind.Approve => "批复",
        NoticeKind.Comment => "批注",
        NoticeKind.Answer => "回复",
        NoticeKind.Assist => "协助填好",
        NoticeKind.Settle => "整改验收",
        NoticeKind.TakeIn => "指标采纳",
        NoticeKind.Decline => "指标退回",
        NoticeKind.TakeOut => "指标收回",
        NoticeKind.Cancel => "项目取消",
        NoticeKind.Withdraw => "项目撤销",
        NoticeKind.Resume => "项目恢复",
        NoticeKind.HandOver => "项目移交",
        NoticeKind.Merge => "单位合并",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>Something that others did and that the person waits for (消息).</summary>
/// <param name="Project">The project; null where the person cannot open it any more, and of a merger.</param>
/// <param name="Proposal">The proposal for the library that it is about; else null.</param>
/// <param name="Name">Its name, or that of the indicator; of a merger that of the unit which is closed.</param>
/// <param name="Year">Its budget year; null of a merger and of a proposal.</param>
/// <param name="Unit">Its unit's name; of one that went away, and of a merger, that of the unit before.</param>
/// <param name="Stage">The stage; null of what concerns a project or a unit as a whole.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Words">The reason, the verdict, or the newest of the comments; null where nothing was said.</param>
/// <param name="By">Who did it; null of a merger.</param>
/// <param name="At">When; of several comments, the newest.</param>
/// <param name="Count">How many comments or answers it stands for; else 1.</param>
/// <param name="IsNew">Whether it came after the person last looked.</param>
public sealed record Notice(
    Guid? Project, Guid? Proposal, string Name, int? Year, string Unit, Stage? Stage, NoticeKind Kind, string? Words, string? By, DateTimeOffset At, int Count, bool IsNew)
{
    /// <summary>From which unit to which, of a hand-over or a merger; else null.</summary>
    public (string From, string To)? Moved { get; init; }

    /// <summary>What was done, in words: 退回, 写了 3 条批注.</summary>
    public string What => Kind switch
    {
        NoticeKind.Comment => $"写了 {Count} 条批注",
        NoticeKind.Answer => Count > 1 ? $"回复了您的 {Count} 条批注" : "回复了您的批注",
        NoticeKind.Assist => "填好协助的指标",
        NoticeKind.Settle => "验收通过整改",
        NoticeKind.TakeIn => "采纳入库",
        NoticeKind.Decline => "退回推荐",
        NoticeKind.TakeOut => "从指标库收回",
        NoticeKind.Cancel => "取消了项目",
        NoticeKind.Withdraw => "撤销了项目",
        NoticeKind.Resume => "恢复了项目",
        NoticeKind.HandOver => $"把项目从{Moved?.From}移交给{Moved?.To}",
        NoticeKind.Merge => $"单位并入{Moved?.To}，项目、人员和下级单位一并移过去",
        _ => Kind.Term(),
    };
}

/// <summary>How much came since the person last looked, by kind; what did not come is not among the counts.</summary>
public sealed class Unread(IReadOnlyDictionary<NoticeKind, int> counts)
{
    /// <summary>Nothing came.</summary>
    public static readonly Unread Nothing = new(new Dictionary<NoticeKind, int>());

    /// <summary>Whether nothing came.</summary>
    public bool IsNothing => Total == 0;

    /// <summary>How much of all kinds.</summary>
    public int Total { get; } = counts.Values.Sum();

    /// <summary>In words: 2 条新的退回，1 条新的批复.</summary>
    public override string ToString() =>
        string.Join("，", counts.OrderBy(count => count.Key).Where(count => count.Value > 0).Select(count => $"{count.Value} 条新的{count.Key.Term()}"));
}
