using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfBudget.Domain.Values;

/// <summary>Days in Chinese numerals, as signatures write them: 二〇二二年八月十日.</summary>
internal static partial class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The text with its numerals as figures; a text without a year in numerals as it is.</summary>
    public static string ToFigures(string text) =>
        Year().IsMatch(text) ? Numeral().Replace(text, match => Number(match.Value)) : text;

    /// <summary>A numeral up to ninety-nine as figures.</summary>
    internal static string Number(string numeral)
    {
        numeral = numeral.Replace('零', '〇').Replace('○', '〇');
        if (!numeral.Contains('十', StringComparison.Ordinal))
        {
            return string.Concat(numeral.Select(c => Digits.IndexOf(c, StringComparison.Ordinal)));
        }

        var parts = numeral.Split('十');
        var tens = parts[0].Length == 0 ? 1 : Digits.IndexOf(parts[0][0], StringComparison.Ordinal);
        var ones = parts[1].Length == 0 ? 0 : Digits.IndexOf(parts[1][0], StringComparison.Ordinal);
        return ((tens * 10) + ones).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^[一二][〇零○一二三四五六七八九]{3}年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("[〇零○一二三四五六七八九]*十?[〇零○一二三四五六七八九]+|[〇零○一二三四五六七八九]*十", RegexOptions.CultureInvariant)]
    private static partial Regex Numeral();
}
