namespace PerfBudget.Domain.Assignments;

/// <summary>Where an assignment stands.</summary>
public enum AssignmentState
{
    /// <summary>未打开: the colleague has not opened the link.</summary>
    Unopened,

    /// <summary>填写中: opened, not said to be filled.</summary>
    Working,

    /// <summary>已填好: the colleague says that it is filled.</summary>
    Finished,

    /// <summary>已到期: its last day has passed.</summary>
    Expired,

    /// <summary>已收回: taken back.</summary>
    Revoked,
}

/// <summary>The words for where assignments stand.</summary>
public static class AssignmentStates
{
    /// <summary>未打开, 填写中, 已填好, 已到期 or 已收回.</summary>
    public static string Term(this AssignmentState state) => state switch
    {
        AssignmentState.Unopened => "未打开",
        AssignmentState.Working => "填写中",
        AssignmentState.Finished => "已填好",
        AssignmentState.Expired => "已到期",
        AssignmentState.Revoked => "已收回",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
