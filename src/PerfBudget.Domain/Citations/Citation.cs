namespace PerfBudget.Domain.Citations;

/// <summary>Where a rule or a number comes from, and whether somebody has held it against the document.</summary>
/// <param name="Document">The document's number, or what the practice was seen in.</param>
/// <param name="Section">The form, annex or part of it; null where the whole is meant. Never an article's number that nobody has read.</param>
/// <param name="Verified">Whether it was verified against the document. Shipped citations are not: a finance office does that.</param>
public sealed record Citation(string Document, string? Section = null, bool Verified = false)
{
    /// <summary>Document and section, as a page names them.</summary>
    public string Place => Document + (Section is null ? "" : " " + Section);

    /// <summary>How far to trust it, in a sentence for whoever asks.</summary>
    public string Trust => Verified ? "规则已与该文件原文核对。" : "规则按该文件的通行做法编写，尚未与原文逐字核对；与原文不一致的，以原文为准。";

    /// <inheritdoc/>
    public override string ToString() => Place + (Verified ? "" : "（未核对原文）");
}
