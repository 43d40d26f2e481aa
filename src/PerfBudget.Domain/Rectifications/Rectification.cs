using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;

namespace PerfBudget.Domain.Rectifications;

/// <summary>Where a rectification stands.</summary>
public enum RectificationState
{
    /// <summary>待整改: ordered, not answered.</summary>
    Ordered,

    /// <summary>待验收: answered, not looked at.</summary>
    Answered,

    /// <summary>已验收: accepted.</summary>
    Accepted,

    /// <summary>未通过: not accepted; another was ordered instead.</summary>
    Refused,
}

/// <summary>
/// 限期整改: what the finance office orders of a project after a tracking, with the unit's answer and the office's verdict. An answer that is
/// not accepted stays as it is, and a new order follows it, so that nothing said is overwritten.
/// </summary>
public sealed class Rectification
{
    /// <summary>The most characters of an order or a verdict, and of an answer.</summary>
    public const int OrderLength = 500, AnswerLength = 2_000;

    private Rectification()
    {
    }

    /// <summary>A new order.</summary>
    public Rectification(Filing filing, string text, DateOnly due, Actor by, DateTimeOffset at)
    {
        (ProjectId, UnitId, FilingId, Text, Due) = (filing.ProjectId, filing.UnitId, filing.Id, text, due);
        (OrderedById, OrderedByName, OrderedAt) = (by.Id, by.Name, at);
    }

    /// <summary>The identity; later orders have greater ones.</summary>
    public long Id { get; private set; }

    /// <summary>The project.</summary>
    public Guid ProjectId { get; private set; }

    /// <summary>Its unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The tracking that it follows from.</summary>
    public Guid FilingId { get; private set; }

    /// <summary>整改要求.</summary>
    public string Text { get; private set; } = "";

    /// <summary>整改期限: the last day for an answer.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>Who ordered it, for the machine.</summary>
    public string OrderedById { get; private set; } = "";

    /// <summary>Who ordered it, as they were called then.</summary>
    public string OrderedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset OrderedAt { get; private set; }

    /// <summary>整改情况; null before it is answered.</summary>
    public string? Answer { get; private set; }

    /// <summary>Who answered, for the machine.</summary>
    public string? AnsweredById { get; private set; }

    /// <summary>Who answered.</summary>
    public string? AnsweredByName { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Whether the answer was accepted; null before somebody has decided.</summary>
    public bool? IsAccepted { get; private set; }

    /// <summary>验收意见.</summary>
    public string? Verdict { get; private set; }

    /// <summary>Who decided, for the machine.</summary>
    public string? SettledById { get; private set; }

    /// <summary>Who decided.</summary>
    public string? SettledByName { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public RectificationState State => IsAccepted switch
    {
        true => RectificationState.Accepted,
        false => RectificationState.Refused,
        _ => Answer is null ? RectificationState.Ordered : RectificationState.Answered,
    };

    /// <summary>Whether it is late: not answered, and its day has passed.</summary>
    public bool IsOverdue(DateOnly today) => State == RectificationState.Ordered && Due < today;

    /// <summary>Answers it; an answer may be written anew until somebody has decided.</summary>
    /// <exception cref="InvalidOperationException">It is settled.</exception>
    public void Reply(string text, Actor by, DateTimeOffset at)
    {
        RequireOpen(State is RectificationState.Ordered or RectificationState.Answered);
        (Answer, AnsweredById, AnsweredByName, AnsweredAt) = (text, by.Id, by.Name, at);
    }

    /// <summary>Accepts the answer, or does not.</summary>
    /// <exception cref="InvalidOperationException">There is no answer, or it is settled.</exception>
    public void Settle(bool isAccepted, string? verdict, Actor by, DateTimeOffset at)
    {
        RequireOpen(State == RectificationState.Answered);
        (IsAccepted, Verdict, SettledById, SettledByName, SettledAt) = (isAccepted, verdict, by.Id, by.Name, at);
    }

    private void RequireOpen(bool isOpen)
    {
        if (!isOpen)
        {
            throw new InvalidOperationException($"A rectification that is {State} does not take this step.");
        }
    }
}

/// <summary>The words of where rectifications stand.</summary>
public static class RectificationStates
{
    /// <summary>The word on pages.</summary>
    public static string Term(this RectificationState state) => state switch
    {
        RectificationState.Ordered => "待整改",
        RectificationState.Answered => "待验收",
        RectificationState.Accepted => "已验收",
        RectificationState.Refused => "未通过",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
