using System.Text.RegularExpressions;

namespace PerfBudget.Forms.Reading;

/// <summary>The shapes in which the tables of a text may come.</summary>
public enum TextShape
{
    /// <summary>Cells parted by tabs, or by vertical bars.</summary>
    Tabs,

    /// <summary>Cells parted by runs of spaces.</summary>
    Spaces,

    /// <summary>Cells parted by commas.</summary>
    Commas,

    /// <summary>One cell a line.</summary>
    CellPerLine,
}

/// <summary>Parts a text into lines of cells; a line that went into the one above is left empty behind it, so that numbers of lines
/// hold.</summary>
internal static partial class TextLines
{
    private const int LongestQuoted = 4_000;

    // A line of no text that is no gap either.
    private static readonly IReadOnlyList<string> Joined = ["", ""];

    /// <summary>The lines of a text in a shape.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string text, TextShape shape) => shape switch
    {
        TextShape.Commas when !text.Contains(',', StringComparison.Ordinal) && text.Contains('\t', StringComparison.Ordinal) =>
            Of(text, TextShape.Tabs),
        TextShape.Spaces => [.. Plain(text).Select(line => Paragraph([.. WideGap().Split(line.Trim()).Where(cell => cell.Length > 0)]))],
        TextShape.Commas => [.. Quoted(text, ',').Select(line => ReferenceEquals(line, Joined) ? line : Paragraph(line))],
        TextShape.CellPerLine => [.. Plain(text).Select(line => (IReadOnlyList<string>)[line])],
        _ when HtmlLines.LooksLikeIt(text) => HtmlLines.Of(text),
        _ => BrokenCells.Join(Bars(Quoted(text, '\t'))),
    };

    private static string[] Plain(string text) => text.ReplaceLineEndings("\n").Split('\n');

    // A row with nothing beside its first cell is a paragraph.
    private static IReadOnlyList<string> Paragraph(IReadOnlyList<string> cells) =>
        cells.Count == 0 ? [""] : cells.Skip(1).All(string.IsNullOrWhiteSpace) ? [cells[0]] : cells;

    // | 项目名称 | … |, with a line of dashes below the heads.
    private static IReadOnlyList<IReadOnlyList<string>> Bars(IReadOnlyList<IReadOnlyList<string>> lines)
    {
        if (lines.Count(line => line.Count == 1 && IsBarred(line[0])) < 3)
        {
            return lines;
        }

        return [.. lines.Select(line => line.Count != 1
            || !IsBarred(line[0]) ? line : Rule().IsMatch(line[0]) ? Joined : Paragraph(CellsBetweenBars(line[0])))];
    }

    private static bool IsBarred(string line) => line.Count(IsBar) >= 2 || (line.Any(IsBar) && line.Trim() is var bare && IsBar(bare[0]));

    private static bool IsBar(char c) => c is '|' or '｜' or '│' or '┃';

    private static List<string> CellsBetweenBars(string line)
    {
        var cells = line.Trim().Split('|', '｜', '│', '┃').Select(cell => cell.Trim()).ToList();
        if (cells.Count > 1 && cells[0].Length == 0)
        {
            cells.RemoveAt(0);
        }

        if (cells.Count > 1 && cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells;
    }

    // Cells in quotation marks may hold the separator, line breaks, and a quotation mark written twice.
    private static List<IReadOnlyList<string>> Quoted(string text, char separator)
    {
        text = text.ReplaceLineEndings("\n");
        var (lines, line, at, breaks) = (new List<IReadOnlyList<string>>(), new List<string>(), 0, 0);
        while (true)
        {
            var (cell, end) = CellFrom(text, at, separator);
            line.Add(cell);
            breaks += text.AsSpan(at, end - at).Count('\n');
            if (end >= text.Length || text[end] == '\n')
            {
                lines.Add(line);
                lines.AddRange(Enumerable.Repeat(Joined, breaks));
                (line, breaks) = ([], 0);
            }

            if (end >= text.Length)
            {
                return lines;
            }

            at = end + 1;
        }
    }

    private static (string Cell, int End) CellFrom(string text, int at, char separator)
    {
        if (at < text.Length && text[at] == '"' && EndOfQuoted(text, at, separator) is { } close)
        {
            return (text[(at + 1)..close].Replace("\"\"", "\"", StringComparison.Ordinal).Replace('\n', ' '), close + 1);
        }

        var end = text.AsSpan(at).IndexOfAny(separator, '\n');
        return end < 0 ? (text[at..], text.Length) : (text[at..(at + end)], at + end);
    }

    // The mark that closes the cell; none where the mark before it only begins a word in quotation marks.
    private static int? EndOfQuoted(string text, int at, char separator)
    {
        for (var i = at + 1; i < text.Length && i - at < LongestQuoted; i++)
        {
            if (text[i] != '"')
            {
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '"')
            {
                i++;
                continue;
            }

            return i + 1 == text.Length || text[i + 1] == separator || text[i + 1] == '\n' ? i : null;
        }

        return null;
    }

    [GeneratedRegex(@"[ \u00a0\u3000]{2,}|\u3000|\t+", RegexOptions.CultureInvariant)]
    private static partial Regex WideGap();

    [GeneratedRegex(@"^[\s|｜│┃:+=-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
