using PerfBudget.Domain.Checks.Explanations;

namespace PerfBudget.Domain.Filings;

/// <summary>How many findings a form has, by severity: what lists and queues order by.</summary>
/// <param name="Errors">必须修改.</param>
/// <param name="ToExplain">需要说明.</param>
/// <param name="Hints">提示.</param>
public sealed record FindingCounts(int Errors, int ToExplain, int Hints)
{
    /// <summary>No finding at all.</summary>
    public static readonly FindingCounts None = new(0, 0, 0);

    /// <summary>The counts of a tally: what is to be explained counts, whether it has been explained or not.</summary>
    public static FindingCounts Of(FindingTally tally) => new(tally.Errors, tally.ToExplain + tally.Explained + tally.Accepted, tally.Hints);
}
