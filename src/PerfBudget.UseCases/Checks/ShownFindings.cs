using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Checks.Explanations;
using PerfBudget.Domain.Citations;

namespace PerfBudget.UseCases.Checks;

/// <summary>A form's findings as the editor's script gets them.</summary>
/// <param name="Version">The version of the form that was checked.</param>
/// <param name="Findings">The findings, gravest first.</param>
public sealed record ShownFindings(int Version, IReadOnlyList<ShownFinding> Findings)
{
    /// <summary>What is shown of a checked form.</summary>
    public static ShownFindings Of(CheckedFiling form) => new(form.Filing.Sequence, [.. form.Findings.Select(ShownFinding.Of)]);
}

/// <summary>A finding as the editor's script gets it.</summary>
/// <param name="Facts">Its name.</param>
/// <param name="Code">The check.</param>
/// <param name="Severity">error, explain or hint.</param>
/// <param name="Where">The cell, in words.</param>
/// <param name="Message">The sentence.</param>
/// <param name="Source">The rule's source.</param>
/// <param name="Trust">How far to trust the source.</param>
/// <param name="Cells">The cells that it speaks of, the first the one to go to.</param>
/// <param name="Explanation">What was said to it; null where nothing was.</param>
/// <param name="Lapsed">What was said to it before its facts changed.</param>
public sealed record ShownFinding(
    string Facts, string Code, string Severity, string Where, string Message, string Source, string Trust, IReadOnlyList<ShownCell> Cells, ShownExplanation? Explanation, string? Lapsed)
{
    private const int LongestName = 18;

    /// <summary>What is shown of a finding.</summary>
    public static ShownFinding Of(ExplainedFinding one) => new(
        one.Facts, one.Finding.Code, one.Finding.Severity.Id(), WhereOf(one.Finding), one.Finding.Message, SourceOf(one.Finding), one.Finding.Citation.Trust,
        [.. one.Finding.Also.Prepend(one.Finding.Place).Select(place => new ShownCell(place.Path, place.Row?.ToString()))],
        one.Explanation is { } said ? new ShownExplanation(said.Text, said.PersonName, said.At, said.AcceptedBy) : null, one.Lapsed?.Text);

    private static string WhereOf(Finding finding) =>
        finding.Place.Term + (finding.Place.RowName is { Length: > 0 } row ? $" · {(row.Length <= LongestName ? row : row[..LongestName] + "…")}" : "");

    private static string SourceOf(Finding finding) => $"依据：{finding.Citation.Document}";
}

/// <summary>A cell.</summary>
public sealed record ShownCell(string Field, string? Row);

/// <summary>An explanation.</summary>
public sealed record ShownExplanation(string Text, string By, DateTimeOffset At, string? AcceptedBy);
