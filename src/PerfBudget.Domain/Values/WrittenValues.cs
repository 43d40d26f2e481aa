using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfBudget.Domain.Values;

/// <summary>Reads the typed values of cells from their texts, and writes them canonically. What cannot be read keeps its text.</summary>
public static partial class WrittenValues
{
    /// <summary>A day: 2024-01-01, 2024. 1. 1, 2024年1月1日, 2024/1/1, 20240101, in full-width figures too; null for a blank text.</summary>
    public static Written<DateOnly>? Date(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        var figures = ChineseNumerals.ToFigures(TypedText.Narrow(text));
        var match = Day().Match(figures);
        return new(text, match.Success && match.Length == figures.Length ? DayOf(match) : null);
    }

    /// <summary>A period: two days with -, 至, ~ or white space between, two months, a month and a day, or two years (2026-2028); null for
    /// a blank
    /// text.</summary>
    public static Written<Period>? Period(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        var figures = TypedText.Narrow(text);
        var days = Day().Matches(figures);
        if (days.Count == 2 && DayOf(days[0]) is { } from && DayOf(days[1]) is { } to
            && Between().IsMatch(figures[(days[0].Index + days[0].Length)..days[1].Index])
            && days[0].Index == 0 && days[1].Index + days[1].Length == figures.Length)
        {
            return new(text, new Period(from, to));
        }

        return new(text, MonthsOf(figures) ?? YearsOf(figures));
    }

    /// <summary>A number: 1,323,379.00, 98.38, 98.38%, ￥40; null for a blank text. The percent sign is dropped, not applied.</summary>
    public static Written<decimal>? Number(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        var digits = TypedText.Narrow(text).Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal).TrimStart('￥', '¥').TrimEnd('%', '％', '分').Trim();
        return new(text, decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null);
    }

    /// <summary>An amount of money in <paramref name="unit"/>, unless the text names its own (40万元, 40万); null for a blank text.</summary>
    public static Written<Money>? Amount(string? text, MoneyUnit unit)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        var (digits, own) = text.EndsWith("万元", StringComparison.Ordinal) ? (text[..^2], MoneyUnit.TenThousandYuan)
            : text.EndsWith('万') ? (text[..^1], MoneyUnit.TenThousandYuan)
            : text.EndsWith('元') ? (text[..^1], MoneyUnit.Yuan)
            : (text, unit);
        try
        {
            return new(text, Number(digits)?.Value is { } number && digits[^1] is not ('%' or '％') ? Money.Of(number, own) : null);
        }
        catch (OverflowException)
        {
            return new(text, null);
        }
    }

    /// <summary>是 or 否, also by a ticked box before the word; null for a blank text.</summary>
    public static Written<bool>? YesNo(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        // Where boxes stand before their words, a mark behind 是 belongs to 否.
        var ticked = "☑√✓■□☐".Contains(text[0], StringComparison.Ordinal) ? TickedBefore().Match(text) : TickedBehind().Match(text);
        return new(text, (ticked.Success ? ticked.Groups["word"].Value : text) switch { "是" => true, "否" => false, _ => null });
    }

    /// <summary>A budget year: 2024, 2024年, 2024年度; null for a blank text.</summary>
    public static Written<FiscalYear>? Year(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        var match = YearText().Match(TypedText.Narrow(text));
        return new(text, match.Success ? FiscalYear.TryOf(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) : null);
    }

    private static DateOnly? DayOf(Match match)
    {
        var (year, month, day) = (Part(match, "y"), Part(match, "m"), Part(match, "d"));
        return year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    // 2024年1月-12月 and 2024年1月至2025年3月: from the first day of the one month to the last day of the other.
    private static Period? MonthsOf(string text)
    {
        var match = MonthsText().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (year, from, to) = (Part(match, "y"), Part(match, "m"), Part(match, "n"));
        var lastYear = match.Groups["z"].Success ? Part(match, "z") : year;
        if (from is < 1 or > 12 || to is < 1 or > 12 || year < 1900 || lastYear is < 1900 or > 2199)
        {
            return null;
        }

        var (firstDay, lastDay) =
            (match.Groups["d"].Success ? Part(match, "d") : 1, match.Groups["e"].Success ? Part(match, "e")
                : DateTime.DaysInMonth(lastYear, to));
        return firstDay >= 1 && firstDay <= DateTime.DaysInMonth(year, from) && lastDay >= 1
            && lastDay <= DateTime.DaysInMonth(lastYear, to)
            ? new Period(new DateOnly(year, from, firstDay), new DateOnly(lastYear, to, lastDay))
            : null;
    }

    /// <summary>How long something lasts, in months: 3年 is 36, 18个月 is 18; null where the text says no duration and nothing else.</summary>
    public static int? Months(string? text)
    {
        var match = Duration().Match(TypedText.Narrow(text?.Trim() ?? ""));
        if (!match.Success)
        {
            return null;
        }

        var number = match.Groups["n"].Value;
        return int.Parse(char.IsAsciiDigit(number[0]) ? number
            : ChineseNumerals.Number(number), CultureInfo.InvariantCulture) * (match.Groups["u"].Value == "年" ? 12 : 1);
    }

    // 2026-2028, 2026年至2028年: from the first day of the one year to the last day of the other.
    private static Period? YearsOf(string text)
    {
        var match = Years().Match(text);
        return match.Success && (Part(match, "y"), Part(match, "z")) is ( >= 1900 and <= 2199 and var from, >= 1900 and <= 2199 and var to)
            ? new Period(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31))
            : null;
    }

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<y>[0-9]{4})\s*[-./年]\s*(?<m>[0-9]{1,2})\s*[-./月]\s*(?<d>[0-9]{1,2})\s*日?|(?<![0-9])(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^\s*(?:[-—–~～至到]+)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(?<y>[0-9]{4})\s*[年./-]\s*(?<m>[0-9]{1,2})\s*(?:月(?:\s*(?<d>[0-9]{1,2})\s*日)?)?\s*起?[-—–~～至到]+\s*"
        + @"(?:(?<z>[0-9]{4})\s*[年./-]\s*)?(?<n>[0-9]{1,2})\s*(?:月(?:\s*(?<e>[0-9]{1,2})\s*日)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex MonthsText();

    [GeneratedRegex("^(?<n>[0-9]{1,3}|[一二三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十)(?:个)?(?<u>年|月)(?:期)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(@"^(?<y>[0-9]{4})\s*年?度?\s*[-—–~～至到]+\s*(?<z>[0-9]{4})\s*年?度?$", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"[☑√✓■]\s*(?<word>[是否])", RegexOptions.CultureInvariant)]
    private static partial Regex TickedBefore();

    [GeneratedRegex(@"(?<word>[是否])\s*[☑√✓■]", RegexOptions.CultureInvariant)]
    private static partial Regex TickedBehind();

    [GeneratedRegex(@"^[(（]?\s*([0-9]{4})\s*年?度?\s*[)）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearText();
}
