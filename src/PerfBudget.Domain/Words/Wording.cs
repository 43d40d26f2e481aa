using System.Text.RegularExpressions;

namespace PerfBudget.Domain.Words;

/// <summary>What texts say, as far as a program can know it.</summary>
internal static partial class Wording
{
    /// <summary>Whether a text begins with one of the words.</summary>
    public static bool StartsWithAny(string text, string[] words) => Array.Exists(words, word => text.StartsWith(word, StringComparison.Ordinal));

    /// <summary>Whether a text ends with one of the words.</summary>
    public static bool EndsWithAny(string text, string[] words) => Array.Exists(words, word => text.EndsWith(word, StringComparison.Ordinal));

    /// <summary>Whether a text contains one of the words.</summary>
    public static bool ContainsAny(string? text, string[] words) => text is not null && Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether a text is one of the words.</summary>
    public static bool IsAny(string? text, string[] words) => text is not null && Array.IndexOf(words, text.Trim()) >= 0;

    /// <summary>Whether a cell is blank or says 无, 0, — and the like.</summary>
    public static bool SaysNothing(string? text) => string.IsNullOrWhiteSpace(text) || IsAny(text, Lexicon.Nothing);

    /// <summary>A text without white space and with one form of each punctuation mark, for comparison.</summary>
    public static string Plain(string? text)
    {
        if (text is null)
        {
            return "";
        }

        var plain = new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                plain[length++] = letter switch { ',' => '，', ';' => '；', ':' => '：', '(' => '（', ')' => '）', '。' or '.' => '.', _ => letter };
            }
        }

        return new string(plain, 0, length).TrimEnd('.', '；', '，');
    }

    /// <summary>How alike two texts are, 0 to 100: twice the pairs of neighbouring characters they share, by all pairs.</summary>
    public static decimal Likeness(string a, string b)
    {
        if (a.Length < 2 || b.Length < 2)
        {
            return a == b && a.Length > 0 ? 100 : 0;
        }

        var pairs = new Dictionary<(char, char), int>(a.Length);
        for (var i = 1; i < a.Length; i++)
        {
            pairs[(a[i - 1], a[i])] = pairs.GetValueOrDefault((a[i - 1], a[i])) + 1;
        }

        var shared = 0;
        for (var i = 1; i < b.Length; i++)
        {
            if (pairs.TryGetValue((b[i - 1], b[i]), out var left) && left > 0)
            {
                pairs[(b[i - 1], b[i])] = left - 1;
                shared++;
            }
        }

        return 200m * shared / (a.Length + b.Length - 2);
    }

    /// <summary>Whether a text holds a quantity: a digit outside titles in 《》, years, standards and short codes.</summary>
    public static bool HoldsNumber(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && Digit().IsMatch(NoQuantity().Replace(text, ""));

    /// <summary>Whether a text holds a digit or a Chinese numeral before a measure word.</summary>
    public static bool HoldsFigure(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || ChineseFigure().IsMatch(text);

    /// <summary>Whether a text says how much: a quantity in digits or in Chinese numerals.</summary>
    public static bool SaysHowMuch(string text) => HoldsNumber(text) || ChineseFigure().IsMatch(text);

    /// <summary>Whether a text holds a percentage.</summary>
    public static bool HoldsPercent(string text) => text.AsSpan().IndexOfAny('%', '％', '‰') >= 0 || text.Contains("百分之", StringComparison.Ordinal);

    /// <summary>Whether a value says a day, a month, a term or a duration.</summary>
    public static bool HoldsTime(string text) => TimeWord().IsMatch(text);

    /// <summary>Whether a text says that something is not due yet, or comes at the end of the year: 未到期, 尚未调查, 计划四季度开展.</summary>
    public static bool SaysNotDue(string text) => NotDue().IsMatch(text);

    /// <summary>The beginning of a long text, for messages.</summary>
    public static string Short(string text, int most = 24) => text.Length <= most ? text : text[..most] + "…";

    [GeneratedRegex(@"《[^》]*》|[A-Za-z]+[/A-Za-z]*\d[\d./\-]*|(?:19|20)\d\d\s*年?(?:度)?", RegexOptions.CultureInvariant)]
    private static partial Regex NoQuantity();

    [GeneratedRegex(
        @"^(?:本期|目前|截至目前)?[，,]?(?:(?:尚|暂|还)?未到(?:期|时间|时点|完成时间|完成时限|考核期|统计期|节点)|不到期|(?:尚|暂|还)?未到\p{Lo}{1,4}(?:期|时点|时间|节点)|待(?:测评|测算|调查|统计|考核|评价)(?:$|[，,。；（(])|(?:尚|暂|还)未(?:到|开始|开展|启动|调查|测评|测算|统计|组织)"
        + @"|(?:计划|拟|将|预计|定|待|安排)?[于在至到]?(?:年底|年末|年终|第?[四4]季度)前?(?:$|[，,。；（(]|再|才|统一|集中|组织|进行|开展|实施|调查|测评|统计|考核|评价|完成|验收|到期))",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotDue();

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant)]
    private static partial Regex Digit();

    [GeneratedRegex(@"[一二两三四五六七八九十百千万半]+(?:个|家|次|项|天|日|月|年|人|名|台|套|辆|场|期|倍|成|季度)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseFigure();

    [GeneratedRegex(@"\d+\s*(?:个)?(?:年|月|日|天|小时|分钟|周|工作日|季度)|[一二两三四五六七八九十]+(?:个)?(?:月|日|天|小时|分钟|周|工作日|季度)|[上下]半年|年底|年末|月底|季度末|\d{1,4}[-./]\d{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex TimeWord();
}
