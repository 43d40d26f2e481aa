using PerfBudget.Domain.Checks;

namespace PerfBudget.Domain.Filing;

/// <summary>How many findings a form has, by severity: what lists and queues order by.</summary>
/// <param name="Errors">必须修改.</param>
/// <param name="ToExplain">需要说明.</param>
/// <param name="Hints">提示.</param>
public sealed record FindingCounts(int Errors, int ToExplain, int Hints)
{
    /// <summary>No finding at all.</summary>
    public static readonly FindingCounts None = new(0, 0, 0);

    /// <summary>The counts of a list of findings.</summary>
    public static FindingCounts Of(IReadOnlyList<Finding> findings) => new(
        findings.Count(finding => finding.Severity == Severity.Error),
        findings.Count(finding => finding.Severity == Severity.Explain),
        findings.Count(finding => finding.Severity == Severity.Hint));

    /// <summary>风险: one number to order by; one thing to mend weighs more than any number of things to explain.</summary>
    public int Risk => (Errors * 10_000) + (ToExplain * 100) + Math.Min(Hints, 99);
}
