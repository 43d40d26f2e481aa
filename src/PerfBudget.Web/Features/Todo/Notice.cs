using PerfBudget.Domain.Filing;

namespace PerfBudget.Web.Features.Todo;

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
    Withdraw,
}

/// <summary>The words for notices.</summary>
public static class NoticeKinds
{
    /// <summary>The word on pages: 退回, 批复, 批注, 回复, 协助填好, 整改验收, 指标采纳, 指标退回, 指标收回.</summary>
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
        NoticeKind.Withdraw => "指标收回",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>The form that a notice is about.</summary>
/// <param name="Project">The project.</param>
/// <param name="Year">Its budget year.</param>
/// <param name="Stage">The stage.</param>
public sealed record NoticedForm(Guid Project, int Year, Stage Stage);

/// <summary>Something that others did and that the person waits for (消息).</summary>
/// <param name="Form">The form that it is about; null where it is about a proposal.</param>
/// <param name="Proposal">The proposal for the library that it is about; null where it is about a form.</param>
/// <param name="Name">The name of the project, or of the indicator.</param>
/// <param name="Unit">The unit's name.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Words">The reason, the verdict, or the newest of the comments; null where nothing was said.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When; of several comments, the newest.</param>
/// <param name="Count">How many comments or answers it stands for; else 1.</param>
/// <param name="IsNew">Whether it came after the person last looked.</param>
public sealed record Notice(
    NoticedForm? Form, Guid? Proposal, string Name, string Unit, NoticeKind Kind, string? Words, string By, DateTimeOffset At, int Count, bool IsNew)
{
    /// <summary>What was done, in words: 退回, 写了 3 条批注.</summary>
    public string What => Kind switch
    {
        NoticeKind.Comment => $"写了 {Count} 条批注",
        NoticeKind.Answer => Count > 1 ? $"回复了您的 {Count} 条批注" : "回复了您的批注",
        NoticeKind.Assist => "填好协助的指标",
        NoticeKind.Settle => "验收通过整改",
        NoticeKind.TakeIn => "采纳入库",
        NoticeKind.Decline => "退回推荐",
        NoticeKind.Withdraw => "从指标库收回",
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
