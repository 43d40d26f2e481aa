namespace PerfBudget.Domain.Checks;

/// <summary>Where a rule or a number comes from, and whether somebody has held it against the document.</summary>
/// <param name="Document">The document's number, or what the practice was seen in.</param>
/// <param name="Section">The form, annex or part of it; null where the whole is meant. Never an article's number that nobody has read.</param>
/// <param name="Verified">Whether it was verified against the document. Shipped citations are not: a finance office does that.</param>
public sealed record Citation(string Document, string? Section = null, bool Verified = false)
{
    /// <inheritdoc/>
    public override string ToString() => Document + (Section is null ? "" : " " + Section) + (Verified ? "" : "（未核对原文）");
}
