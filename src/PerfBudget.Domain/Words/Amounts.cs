using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfBudget.Domain.Words;

/// <summary>An amount of money that a text names.</summary>
/// <param name="Text">As written, with its unit.</param>
/// <param name="Yuan">In 元.</param>
/// <param name="Slack">Half a unit of its last digit, in 元: the most that rounding hides.</param>
/// <param name="Index">Where it stands.</param>
internal sealed partial record Amounts(string Text, decimal Yuan, decimal Slack, int Index)
{
    // Shorter numbers are alike by chance.
    private const int LeastSwapped = 4;
    private const int LeastChanged = 5;

    /// <summary>The digits, without the point and zeros at the ends.</summary>
    public string Digits => Figures(Text);

    /// <summary>All amounts of a text that name 元, 万元, 万 or 亿元.</summary>
    public static IReadOnlyList<Amounts> In(string? text)
    {
        if (text is null || !(text.Contains('元', StringComparison.Ordinal) || text.Contains('万', StringComparison.Ordinal)))
        {
            return [];
        }

        var amounts = new List<Amounts>();
        foreach (Match match in Amount().Matches(text))
        {
            var digits = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
            if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                continue;
            }

            var unit = match.Groups["u"].Value switch { "亿元" => 100_000_000m, "万元" or "万" => 10_000m, _ => 1m };
            if (Numbers.Times(number, unit) is { } yuan)
            {
                amounts.Add(new Amounts(match.Value.Trim(), yuan, Numbers.HalfOfLastDigit(digits) * unit, match.Index));
            }
        }

        return amounts;
    }

    /// <summary>The digits of a number as text, without point and zeros at the ends.</summary>
    public static string Figures(string text) => new string([.. text.Where(char.IsAsciiDigit)]).Trim('0');

    /// <summary>Whether one text of digits becomes the other by swapping two neighbours or writing one digit otherwise.</summary>
    public static bool OneSlipApart(string a, string b)
    {
        if (a == b || a.Length != b.Length || a.Length < LeastSwapped)
        {
            return false;
        }

        var first = 0;
        while (a[first] == b[first])
        {
            first++;
        }

        var last = a.Length - 1;
        while (a[last] == b[last])
        {
            last--;
        }

        return (first == last && a.Length >= LeastChanged) || (last == first + 1 && a[first] == b[last] && a[last] == b[first]);
    }

    // 140余万人 and 5万平方米 are no money: 万 alone counts only where no word of people or measure follows.
    [GeneratedRegex(@"(?<![\d.])(?<n>\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?<u>亿元|万元|元|万(?![\u4e00-\u9fff]))", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
