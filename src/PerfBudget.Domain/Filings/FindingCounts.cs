namespace PerfBudget.Domain.Filings;

/// <summary>How many findings a form has, by severity: what lists and queues order by.</summary>
/// <param name="Errors">必须修改.</param>
/// <param name="ToExplain">需要说明.</param>
/// <param name="Hints">提示.</param>
public sealed record FindingCounts(int Errors, int ToExplain, int Hints)
{
    /// <summary>No finding at all.</summary>
    public static readonly FindingCounts None = new(0, 0, 0);
}
