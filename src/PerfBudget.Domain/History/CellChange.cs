using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;

namespace PerfBudget.Domain.History;

/// <summary>
/// One entry of a filing's history: who changed which cell when, from what to what. While a cell is being typed its entry grows;
/// once the cell is finished the entry stands.
/// </summary>
public sealed class CellChange
{
    /// <summary>The most characters of a field's path, a row's name, a person's identity and a person's name.</summary>
    public const int FieldLength = 120, RowLength = 40, PersonIdLength = 100, PersonNameLength = 100;

    /// <summary>The most characters of a note.</summary>
    public const int NoteLength = 200;

    private CellChange()
    {
    }

    /// <summary>A new entry.</summary>
    /// <param name="filing">The filing; its version is the entry's.</param>
    /// <param name="edit">What was done.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="sent">From which browser.</param>
    /// <param name="now">When.</param>
    public CellChange(Filing filing, CellEdit edit, EditOutcome outcome, Actor by, BrowserEdit sent, DateTimeOffset now)
    {
        (FilingId, UnitId, Sequence) = (filing.Id, filing.UnitId, filing.Sequence);
        (Field, Row, Before, After) = (edit.Field, edit.Row, outcome.Before, outcome.After);
        (PersonId, PersonName, At) = (by.Id, by.Name, now);
        (BrowserId, BrowserSequence, IsTyping, Origin) = (sent.Browser, sent.Sequence, sent.IsTyping, sent.Origin);
    }

    /// <summary>The identity.</summary>
    public long Id { get; private set; }

    /// <summary>The filing.</summary>
    public Guid FilingId { get; private set; }

    /// <summary>The unit that files.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The version of the filing that the change made.</summary>
    public int Sequence { get; private set; }

    /// <summary>The field's path.</summary>
    public string Field { get; private set; } = "";

    /// <summary>The indicator's identity or the person's place; null for a field that stands alone.</summary>
    public string? Row { get; private set; }

    /// <summary>The text before.</summary>
    public string? Before { get; private set; }

    /// <summary>The text after.</summary>
    public string? After { get; private set; }

    /// <summary>Who, for the machine.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>Who, as they were called then.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The page in a browser that sent it.</summary>
    public Guid BrowserId { get; private set; }

    /// <summary>That page's own number for it; a second sending has the same.</summary>
    public long BrowserSequence { get; private set; }

    /// <summary>Whether the cell was still being typed.</summary>
    public bool IsTyping { get; private set; }

    /// <summary>来源; null where it is not known, as of entries that are older than the question.</summary>
    public ChangeOrigin? Origin { get; private set; }

    /// <summary>修改说明: why, in the words of whoever made the change; null where nothing was said.</summary>
    public string? Note { get; private set; }

    /// <summary>Whether it is an entry about this cell.</summary>
    public bool IsOf(CellEdit edit) => Field == edit.Field && Row == edit.Row;

    /// <summary>Lets the entry of a cell in typing grow.</summary>
    public void Grow(Filing filing, string? after, BrowserEdit sent, DateTimeOffset now) =>
        (Sequence, After, BrowserSequence, IsTyping, At, Origin) = (filing.Sequence, after, sent.Sequence, sent.IsTyping, now, sent.Origin);

    /// <summary>Says why, or takes back what was said.</summary>
    /// <param name="text">The note; blank for none.</param>
    /// <exception cref="ArgumentException">It is too long.</exception>
    public void Explain(string? text)
    {
        var note = string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings(" ").Trim();
        Note = note is { Length: > NoteLength } ? throw new ArgumentException($"A note has at most {NoteLength} characters.", nameof(text)) : note;
    }
}

/// <summary>How an edit came from a browser.</summary>
/// <param name="Browser">The page that sent it.</param>
/// <param name="Sequence">That page's own number for it.</param>
/// <param name="IsTyping">Whether the cell was still being typed.</param>
/// <param name="Origin">来源; null where the browser does not say.</param>
public sealed record BrowserEdit(Guid Browser, long Sequence, bool IsTyping, ChangeOrigin? Origin = null);
