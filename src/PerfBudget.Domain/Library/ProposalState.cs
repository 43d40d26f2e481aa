namespace PerfBudget.Domain.Library;

/// <summary>Where a proposal for the library stands.</summary>
public enum ProposalState
{
    /// <summary>待审: the finance office has not decided.</summary>
    Waiting,

    /// <summary>已采纳: it stands in the library.</summary>
    Accepted,

    /// <summary>已退回: with a reason.</summary>
    Returned,

    /// <summary>已收回: it stood in the library, and was taken out of it with a reason.</summary>
    Withdrawn,
}

/// <summary>The names of the states on pages and in the database.</summary>
public static class ProposalStates
{
    /// <summary>The word on pages.</summary>
    public static string Term(this ProposalState state) => state switch
    {
        ProposalState.Waiting => "待审",
        ProposalState.Accepted => "已采纳",
        ProposalState.Returned => "已退回",
        ProposalState.Withdrawn => "已收回",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The name in addresses and the database.</summary>
    public static string Id(this ProposalState state) => state switch
    {
        ProposalState.Waiting => "waiting",
        ProposalState.Accepted => "accepted",
        ProposalState.Returned => "returned",
        ProposalState.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The state of a name, or null.</summary>
    public static ProposalState? FromId(string? id) =>
        Enum.GetValues<ProposalState>().Cast<ProposalState?>().FirstOrDefault(state => state!.Value.Id() == id);
}
