namespace PerfBudget.Domain.Checks.Explanations;

/// <summary>A finding with what was said to it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Facts">What it says, as <see cref="FindingFacts"/> writes it: the finding's name among those of its form.</param>
/// <param name="Explanation">The explanation of it; null where there is none, or none on these facts.</param>
/// <param name="Lapsed">Where there is none: what was last said to the same finding on other facts.</param>
public sealed record ExplainedFinding(Finding Finding, string Facts, Explanation? Explanation, Explanation? Lapsed)
{
    /// <summary>Whether the filer owes an explanation.</summary>
    public bool IsOwed => Finding.Severity == Severity.Explain && Explanation is null;

    /// <summary>Puts a form's findings and its explanations together; the order is that of the findings.</summary>
    public static IReadOnlyList<ExplainedFinding> Join(IEnumerable<Finding> findings, IReadOnlyCollection<Explanation> explanations) =>
        [.. findings.Select(finding => Join(finding, FindingFacts.Of(finding), finding.Severity == Severity.Explain ? explanations : []))];

    private static ExplainedFinding Join(Finding finding, string facts, IReadOnlyCollection<Explanation> explanations)
    {
        var explanation = explanations.FirstOrDefault(one => one.Facts == facts);
        return new(finding, facts, explanation, explanation is null ? explanations.Where(one => one.IsAbout(finding)).MaxBy(one => one.At) : null);
    }
}

/// <summary>How many findings of each kind a form has. The five numbers together are all findings.</summary>
/// <param name="Errors">必须修改.</param>
/// <param name="ToExplain">需要说明, and nobody has explained it.</param>
/// <param name="Explained">需要说明, explained, not accepted yet.</param>
/// <param name="Accepted">需要说明, explained and accepted.</param>
/// <param name="Hints">提示.</param>
public sealed record FindingTally(int Errors, int ToExplain, int Explained, int Accepted, int Hints)
{
    /// <summary>Whether something keeps the form from being submitted: an error, or an explanation that is owed.</summary>
    public bool KeepsFromSubmitting => Errors > 0 || ToExplain > 0;

    /// <summary>The tally of a form's findings.</summary>
    public static FindingTally Of(IReadOnlyCollection<ExplainedFinding> findings) => new(
        findings.Count(one => one.Finding.Severity == Severity.Error),
        findings.Count(one => one.IsOwed),
        findings.Count(one => one.Explanation is { IsAccepted: false }),
        findings.Count(one => one.Explanation is { IsAccepted: true }),
        findings.Count(one => one.Finding.Severity == Severity.Hint));
}
