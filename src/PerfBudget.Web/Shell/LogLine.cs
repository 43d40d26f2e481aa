using System.Globalization;
using System.Text;
using PerfBudget.Domain.Values;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace PerfBudget.Web.Shell;

/// <summary>
/// Writes each entry as exactly one line. Characters that break a line or turn its direction are written as their code (<c>\u000A</c>),
/// so that nothing a person can name — a file, an address, a user — looks like a line of its own.
/// </summary>
/// <param name="template">Serilog's output template, without line breaks and without the exception, which follows in the same line.</param>
internal sealed class LogLine(string template) : ITextFormatter
{
    private readonly MessageTemplateTextFormatter _words = new(template, ChineseCulture.Instance);

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        var line = new StringWriter(CultureInfo.InvariantCulture);
        _words.Format(logEvent, line);
        if (logEvent.Exception is { } problem)
        {
            line.Write(" | ");
            line.Write(FaultLine.Of(problem));
        }

        foreach (var rune in line.ToString().EnumerateRunes())
        {
            if (IsUnseen(rune))
            {
                output.Write("\\u" + rune.Value.ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                output.Write(rune.ToString());
            }
        }

        output.WriteLine();
    }

    // Controls, line and paragraph separators, and the marks of direction among the format characters.
    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
