using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Years;

namespace PerfBudget.Web.Features.Todo;

/// <summary>What a person has to do (待办事项), in the order in which pages show it.</summary>
public enum TodoKind
{
    /// <summary>退回修改: sent back, to be mended.</summary>
    Mend,

    /// <summary>协助填报: asked by another to fill chosen indicators.</summary>
    Assist,

    /// <summary>待单位确认: the unit's head is to confirm.</summary>
    Confirm,

    /// <summary>待财政审核: the finance office is to review.</summary>
    Review,

    /// <summary>填写中: a draft.</summary>
    Write,

    /// <summary>调整中: a change of what was approved.</summary>
    Adjust,

    /// <summary>可以开始: the calendar has opened the stage, and nobody has begun it.</summary>
    Begin,
}

/// <summary>The words for what is to be done.</summary>
public static class TodoKinds
{
    /// <summary>The heading on pages.</summary>
    public static string Term(this TodoKind kind) => kind switch
    {
        TodoKind.Mend => "退回修改",
        TodoKind.Assist => "协助填报",
        TodoKind.Confirm => "待单位确认",
        TodoKind.Review => "待财政审核",
        TodoKind.Write => "填写中",
        TodoKind.Adjust => "调整中",
        TodoKind.Begin => "可以开始填报",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>One thing to do.</summary>
/// <param name="Project">The project.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">Its budget year.</param>
/// <param name="Unit">Its unit's name.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Since">Since when: of what was submitted, when; of what was returned or is being written, the last change; null for what is not begun.</param>
/// <param name="Window">Until when.</param>
/// <param name="Freezes">Whether nothing can be written after that.</param>
/// <param name="Returned">Why it was returned; null but for <see cref="TodoKind.Mend"/>.</param>
/// <param name="Assignment">What one was asked to fill, which is all that one may open of the project; null but for <see cref="TodoKind.Assist"/>.</param>
public sealed record TodoItem(
    Guid Project, string Name, int Year, string Unit, Stage Stage, DateTimeOffset? Since, FilingWindow Window, bool Freezes, Return? Returned, Guid? Assignment);

/// <summary>A return: the reason, who and when.</summary>
public sealed record Return(string? Reason, string By, DateTimeOffset At);

/// <summary>The things of one kind, the most urgent first.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Items">The first of them.</param>
/// <param name="Total">How many there are.</param>
public sealed record TodoSection(TodoKind Kind, IReadOnlyList<TodoItem> Items, int Total);

/// <summary>What a notice tells of.</summary>
public enum NoticeKind
{
    /// <summary>退回: a form was returned.</summary>
    Returned,

    /// <summary>批复: a form was approved.</summary>
    Approved,

    /// <summary>协助填好: a colleague has filled what the unit asked for.</summary>
    Assisted,
}

/// <summary>Something that happened to a form of the person's unit (消息).</summary>
/// <param name="Kind">What.</param>
/// <param name="IsNew">Whether it came after the person last looked.</param>
public sealed record Notice(Guid Project, string Name, Stage Stage, NoticeKind Kind, string? Reason, string By, DateTimeOffset At, bool IsNew)
{
    /// <summary>What was done, after the person and the time: 退回.</summary>
    public string Term => Kind switch { NoticeKind.Returned => "退回", NoticeKind.Approved => "批复", _ => "填好协助的指标" };
}

/// <summary>Everything that a person has to do, and what came back.</summary>
public sealed record TodoList(IReadOnlyList<TodoSection> Sections, IReadOnlyList<Notice> Notices)
{
    /// <summary>How many things there are to do.</summary>
    public int Total => Sections.Sum(section => section.Total);
}
