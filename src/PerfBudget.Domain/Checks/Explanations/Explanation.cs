using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;

namespace PerfBudget.Domain.Checks.Explanations;

/// <summary>
/// What a filer says to a finding that asks for it (说明), and whether the reviewer accepts it. It belongs to the facts that it was
/// written about: where the form changes them, the finding stands unexplained again; where they come back, so does the explanation.
/// </summary>
public sealed class Explanation
{
    /// <summary>The most characters of the text, and of a check's code.</summary>
    public const int TextLength = 500, CodeLength = 60;

    private Explanation()
    {
    }

    /// <summary>A new explanation.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="finding">What is explained.</param>
    /// <param name="text">The explanation.</param>
    /// <param name="by">Who explains.</param>
    /// <param name="now">When.</param>
    /// <exception cref="ArgumentException">The finding asks for no explanation, or the text is blank or too long.</exception>
    public Explanation(Filing filing, Finding finding, string text, Actor by, DateTimeOffset now)
    {
        if (finding.Severity != Severity.Explain)
        {
            throw new ArgumentException($"A finding that is {finding.Severity} is not explained.", nameof(finding));
        }

        (FilingId, UnitId) = (filing.Id, filing.UnitId);
        (Code, Field, Row, Facts) = (finding.Code, finding.Place.Path, finding.Place.Row?.ToString(), FindingFacts.Of(finding));
        Sentence = finding.Message;
        Write(text, by, now);
    }

    /// <summary>The identity.</summary>
    public long Id { get; private set; }

    /// <summary>The filing.</summary>
    public Guid FilingId { get; private set; }

    /// <summary>The unit that files.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The code of the check.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The field that the finding speaks of.</summary>
    public string Field { get; private set; } = "";

    /// <summary>The indicator's identity; null for a field that stands alone.</summary>
    public string? Row { get; private set; }

    /// <summary>What the finding said, as <see cref="FindingFacts"/> writes it.</summary>
    public string Facts { get; private set; } = "";

    /// <summary>The finding's sentence of the day, for whoever reads the record later.</summary>
    public string Sentence { get; private set; } = "";

    /// <summary>The explanation.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who explained, for the machine.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>Who explained, as they were called then.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>When it was last written.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who accepted it, for the machine; null where nobody has.</summary>
    public string? AcceptedById { get; private set; }

    /// <summary>Who accepted it, as they were called then; null where nobody has.</summary>
    public string? AcceptedBy { get; private set; }

    /// <summary>When it was accepted; null where it is not.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>Whether a reviewer has accepted it.</summary>
    public bool IsAccepted => AcceptedAt is not null;

    /// <summary>Whether it explained a finding of the same check in the same cell, on whatever facts.</summary>
    public bool IsAbout(Finding finding) => Code == finding.Code && Field == finding.Place.Path && Row == finding.Place.Row?.ToString();

    /// <summary>Writes the text anew; a changed text is not accepted any more.</summary>
    /// <exception cref="ArgumentException">The text is blank or too long.</exception>
    public void Write(string text, Actor by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        text = text.Trim();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, TextLength, nameof(text));
        if (text != Text)
        {
            (Text, PersonId, PersonName, At) = (text, by.Id, by.Name, now);
            TakeBack();
        }
    }

    /// <summary>Accepts it; once accepted it stays with whoever did so first.</summary>
    public void Accept(Actor by, DateTimeOffset now)
    {
        if (!IsAccepted)
        {
            (AcceptedById, AcceptedBy, AcceptedAt) = (by.Id, by.Name, now);
        }
    }

    /// <summary>Takes the acceptance back.</summary>
    public void TakeBack() => (AcceptedById, AcceptedBy, AcceptedAt) = (null, null, null);
}
