using PerfBudget.Domain.Projects;

namespace PerfBudget.Domain.Filings;

/// <summary>Where one stage of a project stands (状态) on its way from the unit to the finance office.</summary>
public enum FilingState
{
    /// <summary>草稿: the unit is writing.</summary>
    Draft,

    /// <summary>待单位确认: the unit's head is to confirm.</summary>
    AwaitingConfirmation,

    /// <summary>财政审核: the finance office is reviewing.</summary>
    InReview,

    /// <summary>已退回: the finance office wants it mended.</summary>
    Returned,

    /// <summary>已批复: approved.</summary>
    Approved,
}

/// <summary>The names of the states on pages and in files.</summary>
public static class FilingStates
{
    /// <summary>The word on pages: 草稿, 待确认, 审核中, 已退回, 已批复.</summary>
    public static string Term(this FilingState state) => state switch
    {
        FilingState.Draft => "草稿",
        FilingState.AwaitingConfirmation => "待确认",
        FilingState.InReview => "审核中",
        FilingState.Returned => "已退回",
        FilingState.Approved => "已批复",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The same where an approved form is being changed (调整), so that nobody takes it for one that was never approved: 调整中, 调整待确认, 调整审核中, 调整已退回.</summary>
    public static string TermOfAdjustment(this FilingState state) => state == FilingState.Draft ? "调整中" : "调整" + state.Term();

    /// <summary>The name in files, addresses and the database: draft, awaiting-confirmation, in-review, returned, approved.</summary>
    public static string Id(this FilingState state) => state switch
    {
        FilingState.Draft => "draft",
        FilingState.AwaitingConfirmation => "awaiting-confirmation",
        FilingState.InReview => "in-review",
        FilingState.Returned => "returned",
        FilingState.Approved => "approved",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The state of the name in files, or null.</summary>
    public static FilingState? FromId(string? id) => Enum.GetValues<FilingState>().Cast<FilingState?>().FirstOrDefault(state => state!.Value.Id() == id);
}
