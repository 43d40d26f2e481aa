using System.Globalization;
using System.Text;
using PerfBudget.Domain.Mails;

namespace PerfBudget.UseCases.Mails;

/// <summary>
/// A letter as it travels: a head of ASCII lines and a plain Chinese text in base64. Nothing that people wrote stands in the head as it is,
/// so nothing they write can add a line to it.
/// </summary>
internal static class MailText
{
    private const string Sender = "预算绩效管理";

    // A line with an encoded word has at most 76 characters (RFC 2047): "Subject: " takes nine, what stands around the base64 twelve, and 39 bytes are 52.
    private const int BytesOfAWord = 39;

    /// <summary>The whole letter, lines ending with CR LF. No line begins with a point, so none needs to be doubled.</summary>
    public static string Of(Mail mail, string from, DateTimeOffset now) => string.Join("\r\n",
        $"From: {Encoded(Sender)} <{from}>",
        $"To: <{mail.To}>",
        $"Subject: {Encoded(mail.Subject)}",
        string.Create(CultureInfo.InvariantCulture, $"Date: {now.UtcDateTime:ddd, dd MMM yyyy HH:mm:ss} +0000"),
        $"Message-ID: <{mail.Id:N}@{from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..]}>",
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        Convert.ToBase64String(Encoding.UTF8.GetBytes(mail.Text.ReplaceLineEndings("\r\n")), Base64FormattingOptions.InsertLineBreaks),
        "");

    private static string Encoded(string text) => string.Join("\r\n ", Words(text).Select(word => $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(word))}?="));

    // No character is cut in two.
    private static IEnumerable<string> Words(string text)
    {
        var (word, bytes) = (new StringBuilder(), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > BytesOfAWord)
            {
                yield return word.ToString();
                (word, bytes) = (new StringBuilder(), 0);
            }

            word.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        yield return word.ToString();
    }
}
