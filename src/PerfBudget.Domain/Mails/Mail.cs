namespace PerfBudget.Domain.Mails;

/// <summary>
/// A letter (邮件) that waits to be sent, or was. It is written in the transaction of what it tells of, so that neither is kept without the other.
/// </summary>
public sealed class Mail
{
    /// <summary>The most characters of a subject, a text, an error, and of the name of an occasion.</summary>
    public const int SubjectLength = 200, TextLength = 20_000, ErrorLength = 500, OnceLength = 100;

    /// <summary>How long a letter is tried before it is given up.</summary>
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(3);

    /// <summary>The longest pause between two tries; the first is a minute, each later one twice as long.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);

    private Mail()
    {
    }

    /// <summary>A letter that is to be sent at once.</summary>
    /// <param name="personId">Whose account it is for.</param>
    /// <param name="to">The address that the person has now.</param>
    /// <param name="subject">主题; line breaks become spaces, so that it stays one line of the letter's head.</param>
    /// <param name="text">正文.</param>
    /// <param name="now">Now.</param>
    /// <param name="once">The occasion, of which there is one letter at most; null where there may be several.</param>
    /// <exception cref="ArgumentException">The address is none.</exception>
    public Mail(Guid personId, string to, string subject, string text, DateTimeOffset now, string? once = null)
    {
        if (!MailAddresses.IsOne(to))
        {
            throw new ArgumentException("Not an address for letters.", nameof(to));
        }

        (Id, PersonId, To, Once) = (Guid.CreateVersion7(), personId, to, once);
        (Subject, Text) = (Cut(OneLine(subject), SubjectLength), Cut(text.Replace("\0", "", StringComparison.Ordinal), TextLength));
        (CreatedAt, NextTryAt) = (now, now);
    }

    /// <summary>The identity; also the letter's own, by which a mailbox knows it again should it come twice.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose account it is for.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>收件人.</summary>
    public string To { get; private set; } = "";

    /// <summary>主题, on one line.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>正文.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The occasion, of which there is one letter at most.</summary>
    public string? Once { get; private set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>When it is tried next; null once it was sent or given up.</summary>
    public DateTimeOffset? NextTryAt { get; private set; }

    /// <summary>When the server took it.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why the last try failed.</summary>
    public string? LastError { get; private set; }

    /// <summary>Whether it was given up.</summary>
    public bool IsGivenUp => SentAt is null && NextTryAt is null;

    /// <summary>The server took it.</summary>
    public void Sent(DateTimeOffset now) => (Tries, SentAt, NextTryAt, LastError) = (Tries + 1, now, null, null);

    /// <summary>A try failed: it is tried again later, unless the server will never take it or it has been tried long enough.</summary>
    /// <param name="error">Why, for the administrator.</param>
    /// <param name="forGood">Whether the server said that it will never take it.</param>
    /// <param name="now">Now.</param>
    public void Failed(string error, bool forGood, DateTimeOffset now)
    {
        LastError = Cut(OneLine(error), ErrorLength);
        var pause = TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Tries), LongestPause.TotalMinutes));
        Tries++;
        NextTryAt = forGood || now - CreatedAt >= GivesUpAfter ? null : now + pause;
    }

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)).Trim();

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)] + "…";
}
