using System.Text;
using MimeKit;
using PerfBudget.Domain.Mails;

namespace PerfBudget.UseCases.Mails;

/// <summary>A letter as it travels: plain Chinese text in base64 to one person, marked as written by a program.</summary>
internal static class MailText
{
    private const string Sender = "预算绩效管理";

    /// <summary>The letter as a message. Its Message-ID is the letter's own, so a letter that comes twice is known by it.</summary>
    public static MimeMessage Of(Mail mail, string from, DateTimeOffset now)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject.ReplaceLineEndings(" "),
            Date = now.ToUniversalTime(),
            MessageId = $"{mail.Id:N}@{from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..]}",
            Body = new TextPart("plain") { Text = mail.Text.ReplaceLineEndings("\r\n"), ContentTransferEncoding = ContentEncoding.Base64 },
        };
        message.From.Add(new MailboxAddress(Sender, from));
        message.To.Add(new MailboxAddress("", mail.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        FoldAtOnce(message.Headers.First(header => header.Id == HeaderId.Subject));
        return message;
    }

    // An encoded word may have 75 characters and its line 76 (RFC 2047); behind the header's name the first would stand on a longer one.
    private static void FoldAtOnce(Header header)
    {
        header.SetValue(new FormatOptions { MaxLineLength = 76 }, Encoding.UTF8, header.Value);
        var raw = Encoding.ASCII.GetString(header.RawValue);
        if (raw.StartsWith(" =?", StringComparison.Ordinal))
        {
            header.SetRawValue(Encoding.ASCII.GetBytes((raw.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n") + raw));
        }
    }
}
