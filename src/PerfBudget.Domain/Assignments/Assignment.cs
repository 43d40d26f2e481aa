using System.Globalization;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Years;

namespace PerfBudget.Domain.Assignments;

/// <summary>
/// 协助填报: a colleague is asked to fill chosen indicators of one form until a day. It works while the form can be written; it ends by its
/// date or by being taken back, and rests while the form is submitted or closed, so that a return lets it work again.
/// </summary>
public sealed class Assignment
{
    /// <summary>The most characters of a message, and the most days that it may last.</summary>
    public const int MessageLength = 500, LongestDays = 180;

    /// <summary>How many days it lasts where the stage has no deadline.</summary>
    public const int UsualDays = 14;

    private Assignment()
    {
    }

    private Assignment(Filing filing, AssignmentWish wish, Actor by, DateTimeOffset now)
    {
        (Id, FilingId, UnitId) = (Guid.CreateVersion7(), filing.Id, filing.UnitId);
        (Rows, PersonId, PersonName, Until, Message) = ([.. wish.Rows.Distinct()], wish.Colleague, wish.ColleagueName, wish.Until, Words(wish.Message));
        (AskedById, AskedByName, AskedAt) = (by.Id, by.Name, now);
    }

    /// <summary>The identity, which is also in the link. Whoever has it must still sign in as the colleague.</summary>
    public Guid Id { get; private set; }

    /// <summary>The form.</summary>
    public Guid FilingId { get; private set; }

    /// <summary>The unit that files.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The indicators that are to be filled.</summary>
    public IReadOnlyList<Guid> Rows { get; private set; } = [];

    /// <summary>The colleague's account.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The colleague, as they were called then.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>The last day.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>What the colleague is told; null where nothing is.</summary>
    public string? Message { get; private set; }

    /// <summary>Who asked, for the machine.</summary>
    public string AskedById { get; private set; } = "";

    /// <summary>Who asked.</summary>
    public string AskedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When the colleague first opened it; null before that.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>When the colleague said that it is filled (已填好); null while it is not.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>When it was taken back (收回); null where it was not.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Who took it back.</summary>
    public string? RevokedByName { get; private set; }

    /// <summary>How much of the form the colleague sees and writes.</summary>
    public EditScope Scope => EditScope.Of(Rows);

    /// <summary>Asks a colleague.</summary>
    /// <param name="filing">The form.</param>
    /// <param name="wish">Whom, for what, until when.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="today">The day.</param>
    /// <param name="now">The time.</param>
    /// <returns>The assignment, or why there is none, in a sentence for whoever asks.</returns>
    public static (Assignment? Assignment, string? Refusal) Ask(Filing filing, AssignmentWish wish, Actor by, DateOnly today, DateTimeOffset now)
    {
        var known = filing.Open().Indicators.Select(row => row.Id).ToHashSet();
        var refusal = wish.Rows.Count == 0 ? "请至少勾选一条指标。"
            : !wish.Rows.All(known.Contains) ? "所选的指标中有的已从表上删除，请重新勾选。"
            : wish.Colleague.ToString() == by.Id ? "不必请自己协助，请直接填写。"
            : wish.Until < today ? "截止日期不能早于今天。"
            : wish.Until.DayNumber - today.DayNumber > LongestDays ? $"截止日期最晚在 {LongestDays} 天之内。"
            : Words(wish.Message)?.Length > MessageLength ? $"留言最多 {MessageLength} 字，现有 {Words(wish.Message)!.Length} 字，请精简。"
            : null;
        return refusal is null ? (new Assignment(filing, wish, by, now), null) : (null, refusal);
    }

    /// <summary>Where it stands on a day, as the form and the list of assignments show it.</summary>
    public AssignmentState State(DateOnly today) =>
        RevokedAt is not null ? AssignmentState.Revoked
        : FinishedAt is not null ? AssignmentState.Finished
        : Until < today ? AssignmentState.Expired
        : OpenedAt is null ? AssignmentState.Unopened
        : AssignmentState.Working;

    /// <summary>Why the colleague can no longer write, in a sentence that says whom to ask; null while the colleague can, and while it is 已填好 but could be gone on with.</summary>
    /// <param name="filing">The form.</param>
    /// <param name="window">When the form is filed; closed too where the project is cancelled.</param>
    /// <param name="today">The day.</param>
    public string? Ended(Filing filing, FilingWindow window, DateOnly today) =>
        RevokedAt is not null ? $"{RevokedByName}已收回这次协助填报，不能再填写；如需继续，请联系{AskedByName}。"
        : Until < today ? $"这次协助填报已于 {Day(Until)} 到期，不能再填写；如需继续，请联系{AskedByName}。"
        : !filing.IsEditable ? $"这张表现在{filing.State.Term()}，不能再填写；如需修改，请联系{AskedByName}。"
        : window.Refusal is { } closed ? $"{closed}。如有疑问，请联系{AskedByName}。"
        : null;

    /// <summary>Why nothing can be written now: it has ended, or was said to be filled; null where it can.</summary>
    public string? Refusal(Filing filing, FilingWindow window, DateOnly today) =>
        Ended(filing, window, today) ?? (FinishedAt is null ? null : "您已标为“已填好”；要再改，请先按“继续填写”。");

    /// <summary>The colleague has opened it.</summary>
    public void Open(DateTimeOffset now) => OpenedAt ??= now;

    /// <summary>The colleague says that it is filled (填好了).</summary>
    public void Finish(DateTimeOffset now) => FinishedAt ??= now;

    /// <summary>The colleague goes on (继续填写).</summary>
    public void GoOn() => FinishedAt = null;

    /// <summary>Rows that were deleted are no longer among those to be filled, whatever comes to stand in their place.</summary>
    public void Forget(IReadOnlyCollection<Guid> rows) => Rows = [.. Rows.Where(row => !rows.Contains(row))];

    /// <summary>Takes it back (收回); who took it back first stays.</summary>
    public void Revoke(Actor by, DateTimeOffset now)
    {
        if (RevokedAt is null)
        {
            (RevokedAt, RevokedByName) = (now, by.Name);
        }
    }

    private static string? Words(string? typed)
    {
        var text = string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(character => character is '\n' || !char.IsControl(character))).Trim();
        return text.Length == 0 ? null : text;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Whom somebody wishes to ask, for what, until when.</summary>
/// <param name="Rows">The identities of the indicators.</param>
/// <param name="Colleague">The colleague's account.</param>
/// <param name="ColleagueName">The colleague's name.</param>
/// <param name="Until">The last day.</param>
/// <param name="Message">What the colleague is told, as typed.</param>
public sealed record AssignmentWish(IReadOnlyCollection<Guid> Rows, Guid Colleague, string ColleagueName, DateOnly Until, string? Message);
