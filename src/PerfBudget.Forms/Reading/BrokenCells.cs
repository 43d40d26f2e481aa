using System.Text.RegularExpressions;

namespace PerfBudget.Forms.Reading;

/// <summary>
/// Cells that were extracted over several lines, so that their rows are broken too: the letter or unit below a head
/// (全年预算数 / (A)), a vertical label with one character a line (绩 / 效 / 指 / 标).
/// </summary>
internal static partial class BrokenCells
{
    /// <summary>The lines with such rows joined; a line that was joined to the one above is left empty behind it, so that numbers of lines hold.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Join(IReadOnlyList<IReadOnlyList<string>> lines)
    {
        var joined = lines.ToList();
        for (var i = 0; i + 1 < joined.Count; i++)
        {
            var next = i + 1;
            while (next < joined.Count && GoesOn(joined[i], lines[next]))
            {
                joined[i] = [.. joined[i].SkipLast(1), joined[i][^1] + lines[next][0], .. lines[next].Skip(1)];
                joined[next] = Joined;
                next++;
            }

            i = next - 1;
        }

        return joined;
    }

    // A line of no text that is no gap either.
    private static readonly IReadOnlyList<string> Joined = ["", ""];

    private static bool GoesOn(IReadOnlyList<string> line, IReadOnlyList<string> next)
    {
        var (last, first) = (line[^1].Trim(), next[0].Trim());
        return (UnderHead().IsMatch(first) && last.Length > 1 && char.IsLetter(last.TrimEnd(')', '）')[^1]) && !char.IsAsciiLetterOrDigit(last[0]))
            || (line.Count == 1 && last.Length is > 0 and < 6 && first.Length == 1 && last.All(IsHan) && IsHan(first[0]));
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    [GeneratedRegex(@"^[(（]\s*(?:[A-Z](?:\s*[/÷]\s*[A-Z])?(?:\s*[×*]\s*100%)?|万元|元|\d{1,3}\s*分)\s*[)）]$", RegexOptions.CultureInvariant)]
    private static partial Regex UnderHead();
}
