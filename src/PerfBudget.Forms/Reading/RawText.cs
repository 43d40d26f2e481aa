using System.Text;
using System.Text.RegularExpressions;

namespace PerfBudget.Forms.Reading;

/// <summary>
/// What text extraction does to the words of a form, undone: stray spaces, LaTeX around numbers, full-width letters.
/// </summary>
internal static partial class RawText
{
    /// <summary>The text of a cell as it was meant: no stray spaces, no mark-up; never null, may be empty.</summary>
    public static string Mended(string raw)
    {
        if (raw.Length == 0)
        {
            return raw;
        }

        var text = raw.Contains('$', StringComparison.Ordinal) || raw.Contains('\\', StringComparison.Ordinal) ? WithoutLatex(raw) : raw;
        if (text.Contains('*', StringComparison.Ordinal))
        {
            text = WithoutBold(text);
        }

        if (text.Contains("<br", StringComparison.OrdinalIgnoreCase))
        {
            text = LineBreakTag().Replace(text, " ");
        }

        text = text.Trim(Blanks);
        if (text.AsSpan().IndexOfAny(Blanks) < 0)
        {
            return text;
        }

        if (TwoDays().IsMatch(text))
        {
            return TwoDays().Replace(text, match => NoBlanks(match.Groups[1].Value) + (match.Groups[2].Value.Trim().Length > 0 ? match.Groups[2].Value.Trim() : " ") + NoBlanks(match.Groups[3].Value));
        }

        if (SpacedNumber().IsMatch(text))
        {
            return NoBlanks(text);
        }

        return WithoutStrayBlanks(text);
    }

    /// <summary>What labels are compared by: no white space at all, half-width brackets and letters, no closing colon.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        var isOnlyStars = text.AsSpan().Trim().Trim('*').IsEmpty; // a placeholder that was left in place
        foreach (var c in text)
        {
            if ((c is '*' && !isOnlyStars) || char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff')
            {
                continue;
            }

            key.Append(c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c switch { '—' or '–' or '－' or '～' => '-', _ => c });
        }

        while (key.Length > 0 && key[^1] is ':' or '：')
        {
            key.Length--;
        }

        return key.ToString();
    }

    /// <summary>A key without its last bracket: 项目资金(万元) without (万元), 产出指标(50分) without (50分); also the word 其中 at its head.</summary>
    public static (string Key, string? Bracket) WithoutBracket(string key)
    {
        if (key.StartsWith("其中", StringComparison.Ordinal))
        {
            key = key[2..].TrimStart(':', ',');
        }

        if (key.EndsWith(')') && key.LastIndexOf('(') is var open and > 0)
        {
            return (key[..open], key[(open + 1)..^1]);
        }

        return (key, null);
    }

    /// <summary>A key without the number before it: 1.项目年度目标, （二）存在问题, 3、改进措施.</summary>
    public static string WithoutNumber(string key) => Numbering().Replace(key, "");

    /// <summary>Whether a text marks a cell as left blank by intention: —, -, /.</summary>
    public static bool IsDash(string text) => text is "—" or "-" or "－" or "–" or "——" or "--" or "/" or "\\";

    private static string WithoutStrayBlanks(string text)
    {
        var mended = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsBlank(text[i]))
            {
                mended.Append(text[i]);
                continue;
            }

            var next = i + 1;
            while (next < text.Length && IsBlank(text[next]))
            {
                next++;
            }

            if (next < text.Length && mended.Length > 0 && Latin(mended[^1]) && Latin(text[next]))
            {
                mended.Append(' ');
            }

            i = next - 1;
        }

        return mended.ToString();
    }

    // A blank between two of these parts words; anywhere else in a Chinese form it came from a line break.
    private static bool Latin(char c) => char.IsAsciiLetter(c) || char.IsAsciiDigit(c);

    private static bool IsBlank(char c) => Blanks.Contains(c);

    private static string NoBlanks(string text) => string.Concat(text.Where(c => !IsBlank(c)));

    // Mark-up of bold stretches falls away; the two stars that a template leaves for a number or a name stay.
    private static string WithoutBold(string text)
    {
        var plain = BoldStretch().Replace(text, "$1$2");
        plain = BoldOpened().Replace(plain, "");
        return BoldClosed().Replace(plain, "");
    }

    // **…** at the beginning of a text or behind a stop or blank, around words.
    [GeneratedRegex(@"(^|[\s>：:。；;|])\*\*(?=\S)([^*]*[\p{L}\d）)”][^*]*)\*\*(?=$|[\s：:。；;,，|<（(]|\p{L}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex BoldStretch();

    [GeneratedRegex(@"^\s*\*\*(?=[^*]{6,}$)", RegexOptions.CultureInvariant)]
    private static partial Regex BoldOpened();

    [GeneratedRegex(@"(?<=^[^*]{6,})\*\*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BoldClosed();

    private static string WithoutLatex(string text)
    {
        var plain = Command().Replace(text, match => match.Groups[1].Value switch
        {
            "geq" or "ge" or "geqslant" => "≥",
            "leq" or "le" or "leqslant" => "≤",
            "gt" => ">",
            "lt" => "<",
            "times" => "×",
            "div" => "÷",
            "pm" => "±",
            "sim" or "approx" => "~",
            "checkmark" or "surd" => "√",
            "square" or "Box" => "□",
            "cdot" => "·",
            "ldots" or "cdots" or "dots" => "…",
            "text" or "mathrm" or "mathbf" or "textbf" or "mathit" or "operatorname" or "quad" or "qquad" or "left" or "right" => "",
            var other => other,
        });
        return Mathematics().Replace(plain, match => match.Groups[1].Value.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal))
            .Replace("\\%", "%", StringComparison.Ordinal).Replace("\\_", "_", StringComparison.Ordinal).Replace("\\#", "#", StringComparison.Ordinal)
            .Replace("\\&", "&", StringComparison.Ordinal).Replace("\\,", "", StringComparison.Ordinal).Replace("\\ ", " ", StringComparison.Ordinal);
    }

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\u00a0', '\u3000', '\u2002', '\u2003', '\u2009', '\u200b', '\ufeff'];

    [GeneratedRegex(@"^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\)?[.、．]|\([一二三四五六七八九十\d]{1,2}\))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\\([A-Za-z]+)\*?\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"\$\$?([^$]*)\$\$?", RegexOptions.CultureInvariant)]
    private static partial Regex Mathematics();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineBreakTag();

    // Numbers, amounts and dates into which a reader of glyphs strews blanks: 19. 1795, 2024. 1. 1, 1, 323, 379. 00.
    [GeneratedRegex(@"^[-+≥≤<>=￥¥(（]*[\d\s.,，/年月日:%％()（）-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedNumber();

    [GeneratedRegex(@"^(\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?)(\s*[-—–~～至]+\s*|\s+)(\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?)$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoDays();
}
