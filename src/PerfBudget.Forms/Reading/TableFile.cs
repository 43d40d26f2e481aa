using System.Text;

namespace PerfBudget.Forms.Reading;

/// <summary>A plain table: pasted from a spreadsheet, or a file of one (.xlsx, .csv, text with tabs).</summary>
public static class TableFile
{
    /// <summary>The largest table, in bytes.</summary>
    public const int LargestFile = 2 * 1024 * 1024;

    /// <summary>The most lines that are looked at.</summary>
    public const int MostLines = 10_000;

    private const long LargestContent = 30L * 1024 * 1024;

    /// <summary>The cells of each line of a file.</summary>
    /// <exception cref="UnreadableFileException">It is too large, or none of these; the message says why.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] bytes) =>
        bytes.Length > LargestFile ? throw new UnreadableFileException($"文件超过 {LargestFile / 1024 / 1024} MB 的上限，请分成几份。")
        : OfficeFile.LooksLikeOne(bytes) ? Limited(OfficeFile.ReadLines(bytes, LargestContent))
        : Parse(SourceFile.Decode(bytes));

    /// <summary>The cells of each line of a text: parted by tabs where its first line has one, else by commas; a cell in quotation marks may hold either, and line breaks.</summary>
    /// <exception cref="UnreadableFileException">It has too many lines.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Parse(string text)
    {
        var separator = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length).Contains('\t') ? '\t' : ',';
        var (lines, line, cell) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder());
        var (isQuoted, isStart) = (false, true);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (isQuoted)
            {
                if (character != '"')
                {
                    cell.Append(character);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[i++]);
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (character == '"' && isStart)
            {
                (isQuoted, isStart) = (true, false);
            }
            else if (character == separator || character is '\r' or '\n')
            {
                line.Add(cell.ToString());
                cell.Clear();
                isStart = true;
                if (character != separator)
                {
                    lines.Add(line);
                    line = [];
                    i += character == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                }
            }
            else
            {
                cell.Append(character);
                isStart = false;
            }
        }

        line.Add(cell.ToString());
        lines.Add(line);
        return Limited(lines);
    }

    /// <summary>The text of a table, parted by tabs, which <see cref="Parse"/> reads back; line breaks within cells become spaces.</summary>
    public static string Write(IEnumerable<IReadOnlyList<string>> lines) => string.Join('\n', lines.Select(line => string.Join('\t', line.Select(Cell))));

    /// <summary>The text of a table, parted by commas, for a spreadsheet; what it would run as a formula stands behind an apostrophe.</summary>
    public static string WriteForSpreadsheet(IEnumerable<IReadOnlyList<string>> lines) =>
        string.Join("\r\n", lines.Select(line => string.Join(',', line.Select(cell => $"\"{(cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' ? "'" : "")}{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")))) + "\r\n";

    private static string Cell(string text)
    {
        var plain = text.ReplaceLineEndings(" ").Replace('\t', ' ');
        return plain.StartsWith('"') ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }

    private static IReadOnlyList<IReadOnlyList<string>> Limited(IReadOnlyList<IReadOnlyList<string>> lines) =>
        lines.Count <= MostLines ? lines : throw new UnreadableFileException($"表中有 {lines.Count:#,##0} 行，太多了，请分成几份。");
}
