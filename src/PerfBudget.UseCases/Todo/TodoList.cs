using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Years;

namespace PerfBudget.UseCases.Todo;

/// <summary>What a person has to do (待办事项), in the order in which pages show it.</summary>
public enum TodoKind
{
    /// <summary>退回修改: sent back, to be mended.</summary>
    Mend,

    /// <summary>限期整改: the finance office has ordered one, and waits for the answer.</summary>
    Rectify,

    /// <summary>协助填报: asked by another to fill chosen indicators.</summary>
    Assist,

    /// <summary>待单位确认: the unit's head is to confirm.</summary>
    Confirm,

    /// <summary>待财政审核: the finance office is to review.</summary>
    Review,

    /// <summary>整改待验收: the unit has answered, and waits for the verdict.</summary>
    Settle,

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
        TodoKind.Rectify => "限期整改",
        TodoKind.Assist => "协助填报",
        TodoKind.Confirm => "待单位确认",
        TodoKind.Review => "待财政审核",
        TodoKind.Settle => "整改待验收",
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
/// <param name="Since">
/// Since when: of what was submitted, ordered or answered, when; of what was returned or is being written, the last change; null for
/// what is not begun.
/// </param>
/// <param name="Window">Until when.</param>
/// <param name="Freezes">Whether nothing can be written after that.</param>
/// <param name="Said">Why it was returned, what is to be put right, what was done about it, or what the asker says; null for the other kinds.</param>
/// <param name="Assignment">What one was asked to fill, which is all that one may open of the project; null but for <see cref="TodoKind.Assist"/>.</param>
public sealed record TodoItem(
    Guid Project, string Name, int Year, string Unit, Stage Stage, DateTimeOffset? Since, FilingWindow Window, bool Freezes, Said? Said, Guid? Assignment);

/// <summary>What somebody said to a form: the words, who and when.</summary>
public sealed record Said(string? Words, string By, DateTimeOffset At);

/// <summary>The things of one kind, the most urgent first.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Items">The first of them.</param>
/// <param name="Total">How many there are.</param>
public sealed record TodoSection(TodoKind Kind, IReadOnlyList<TodoItem> Items, int Total);

/// <summary>Everything that a person has to do, and what came back.</summary>
/// <param name="Sections">What is to be done with forms, by kind.</param>
/// <param name="Proposals">推荐指标待审定: how many indicators that units propose for the library wait for the person's decision.</param>
/// <param name="Notices">What came back, the newest first.</param>
public sealed record TodoList(IReadOnlyList<TodoSection> Sections, int Proposals, IReadOnlyList<Notice> Notices)
{
    /// <summary>How many things there are to do.</summary>
    public int Total => Sections.Sum(section => section.Total) + Proposals;
}
