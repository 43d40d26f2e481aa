using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Editing;

/// <summary>A text on its way into a cell: the canonical text, or why it cannot stand there.</summary>
/// <param name="Text">The canonical text; null for a blank one.</param>
/// <param name="Refusal">A sentence for whoever typed it, or null.</param>
/// <param name="Warning">What looks wrong in a text that is taken, or null.</param>
public sealed partial record CellText(string? Text, string? Refusal = null, string? Warning = null)
{
    /// <summary>The largest amount in yuan that is taken: beyond a country's budget, and within what the database holds.</summary>
    public const decimal MostYuan = 100_000_000_000_000m;

    /// <summary>The most decimals of points and percentages.</summary>
    public const int MostDecimals = 6;

    /// <summary>The most points.</summary>
    public const decimal MostPoints = 1_000m;

    /// <summary>Reads what was typed into a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="typed">The text as typed.</param>
    /// <param name="unit">The unit in which the form writes amounts.</param>
    public static CellText Read(EditableCell cell, string? typed, MoneyUnit unit)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return new CellText((string?)null);
        }

        var text = TypedText.WithoutInvisible(typed).ReplaceLineEndings("\n").Replace('\t', ' ').Trim();
        if (text.Length == 0)
        {
            return new CellText((string?)null);
        }

        if (cell.Type is not (FieldType.LongText or FieldType.Target))
        {
            text = text.Replace('\n', ' ');
        }

        if (Unprintable(text) is { } refusal)
        {
            return new CellText(null, refusal);
        }

        var length = text.EnumerateRunes().Count();
        return length > cell.MaxLength && cell.Type != FieldType.Tick
            ? new CellText(null, string.Create(CultureInfo.InvariantCulture, $"“{cell.Term}”最多 {cell.MaxLength:N0} 字，现有 {length:N0} 字，请精简"))
            : ByType(cell, text, unit);
    }

    private static CellText ByType(EditableCell cell, string text, MoneyUnit unit) => cell.Type switch
    {
        FieldType.Money => Amount(cell, text, unit),
        FieldType.Points => Number(cell, text, MostPoints),
        FieldType.Percent => Number(cell, text.TrimEnd('%', '％').TrimEnd(), 1_000_000m),
        FieldType.Date => Date(text),
        FieldType.Period => Period(text),
        FieldType.Year => WrittenValues.Year(text)?.Value is { } year ? new CellText(year.ToString()) : new CellText(null, "请填年度，如 2025"),
        FieldType.YesNo => YesNo(text),
        FieldType.Target => Target(text),
        FieldType.Tick => text is "√" or "✓" or "☑" or "是" or "1" or "x" or "X" or "v" or "V" ? new CellText(IndicatorFields.TickMark) : new CellText(null, "这里只打勾：按空格键打勾或取消"),
        _ => new CellText(text),
    };

    // Texts with characters that nobody can see would be printed as nothing, or break the print.
    private static string? Unprintable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if ((char.IsControl(text[i]) && text[i] != '\n') || char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF')
            {
                return string.Create(CultureInfo.InvariantCulture, $"第 {i + 1} 个字符是看不见的控制字符（U+{(int)text[i]:X4}），请删去");
            }
        }

        return null;
    }

    private static CellText Amount(EditableCell cell, string text, MoneyUnit unit)
    {
        if (WrittenValues.Amount(text, unit)?.Value is not { } money)
        {
            return new CellText(null, OnlyDigits().IsMatch(TypedText.Narrow(text)) ? "金额太大，请检查单位和位数" : $"请填金额（{unit.Term()}），如 1,280.50{Scientific(text)}");
        }

        if (Math.Abs(money.Yuan) >= MostYuan)
        {
            return new CellText(null, "金额太大，请检查单位和位数");
        }

        var number = money.In(unit);
        return number < 0 && cell.IsBudget ? new CellText(null, $"“{cell.Term}”不能是负数")
            : decimal.Round(money.Yuan, 2) != money.Yuan ? new CellText(null, $"金额精确到分，以{unit.Term()}填写最多 {(unit == MoneyUnit.Yuan ? 2 : 6)} 位小数")
            : new CellText(Plain(number), Warning: number < 0 ? "金额是负数，请确认" : null);
    }

    private static CellText Number(EditableCell cell, string text, decimal most) =>
        WrittenValues.Number(text)?.Value is not { } number ? new CellText(null, $"“{cell.Term}”请填数字，如 12.5{Scientific(text)}")
        : number < 0 ? new CellText(null, $"“{cell.Term}”不能是负数")
        : number > most ? new CellText(null, string.Create(CultureInfo.InvariantCulture, $"“{cell.Term}”不能大于 {most:N0}"))
        : decimal.Round(number, MostDecimals) != number ? new CellText(null, $"“{cell.Term}”最多 {MostDecimals} 位小数")
        : new CellText(Plain(number));

    private static CellText Date(string text) => WrittenValues.Date(text)?.Value is { } day
        ? new CellText(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : new CellText(null, NoSuchDay(TypedText.Narrow(text)) ?? UnfinishedDay(TypedText.Narrow(text)) ?? "请填日期，如 2025-03-31");

    private static CellText Period(string text) => WrittenValues.Period(text)?.Value is { } period
        ? new CellText(
            string.Create(CultureInfo.InvariantCulture, $"{period.From:yyyy-MM-dd} 至 {period.To:yyyy-MM-dd}"),
            Warning: period.IsInOrder ? null : "结束早于开始，请检查")
        : new CellText(null, NoSuchDay(TypedText.Narrow(text)) ?? "请填起止日期，如 2025-01-01 至 2025-12-31，或 2025年1月至12月，或 2025-2027");

    private static CellText YesNo(string text) => (text is "y" or "Y" or "√" ? true : text is "n" or "N" ? false : WrittenValues.YesNo(text)?.Value) switch
    {
        true => new CellText("是"),
        false => new CellText("否"),
        null => new CellText(null, "请填“是”或“否”"),
    };

    // The sign as forms print it, whatever the keyboard had and wherever it stood: >= becomes ≥, 95%以上 becomes ≥95% (以上、以下、以内 include
    // the number, unless 不含 is said). Numbers become half-width; words stay as written.
    private static CellText Target(string text)
    {
        var narrow = TypedText.Narrow(text).Replace('％', '%');
        if (OnlyScientific().IsMatch(narrow))
        {
            return new CellText(null, "请直接写出数字，不用科学计数法" + Scientific(narrow));
        }

        var written = TargetValue.Parse(narrow)!.IsNumber ? narrow : text;
        if (ComparisonOperators.Leading(narrow) is { } leading)
        {
            return new CellText(leading.Operator.Sign() + written[leading.Length..].TrimStart());
        }

        var bound = BoundBehind().Match(narrow);
        if (!bound.Success || TargetValue.Parse(bound.Groups["value"].Value) is not { IsNumber: true })
        {
            return new CellText(written);
        }

        var isOpen = bound.Groups["open"].Success;
        var sign = bound.Groups["least"].Success ? isOpen ? ComparisonOperator.MoreThan : ComparisonOperator.AtLeast : isOpen ? ComparisonOperator.LessThan : ComparisonOperator.AtMost;
        return new CellText(sign.Sign() + bound.Groups["value"].Value.Trim());
    }

    // What is missing of a day: the year, or the day itself.
    private static string? UnfinishedDay(string text)
    {
        var (month, year) = (MonthAlone().Match(text), DayWithoutYear().Match(text));
        return month.Success && (!month.Groups[2].Success || Part(month, 2) is >= 1 and <= 12)
                ? string.Create(CultureInfo.InvariantCulture, $"请写到日，如 {month.Groups[1].Value}-{(month.Groups[2].Success ? Part(month, 2) : 3):00}-01")
            : year.Success && Part(year, 1) is >= 1 and <= 12 && Part(year, 2) is >= 1 and <= 31
                ? string.Create(CultureInfo.InvariantCulture, $"请写上年份，如 2025-{Part(year, 1):00}-{Part(year, 2):00}")
            : null;
    }

    private static string? NoSuchDay(string text)
    {
        foreach (Match match in Day().Matches(text))
        {
            var first = match.Groups[1].Success ? 1 : 4;
            var (year, month, day) = (Part(match, first), Part(match, first + 1), Part(match, first + 2));
            if (month is < 1 or > 12)
            {
                return $"没有 {month} 月，请检查日期";
            }

            if (year is >= 1900 and <= 2199 && (day < 1 || day > DateTime.DaysInMonth(year, month)))
            {
                return $"{year} 年 {month} 月没有 {day} 日，请检查日期";
            }

            if (year is < 1900 or > 2199)
            {
                return $"{year} 年不像是项目的年份，请检查日期";
            }
        }

        return null;
    }

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Scientific(string text) => HasExponent().IsMatch(text) ? "（不接受科学计数法）" : "";

    private static string Plain(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([0-9]{4})\s*[-./年]\s*([0-9]{1,2})\s*[-./月]\s*([0-9]{1,2})|(?<![0-9])((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^([0-9]{4})(?:\s*[-./年]\s*([0-9]{1,2})\s*月?|\s*年)?$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAlone();

    [GeneratedRegex(@"^([0-9]{1,2})\s*[-./月]\s*([0-9]{1,2})\s*[日号]?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayWithoutYear();

    // A number with its unit, then 以上, 以下 or 以内, with (含) or (不含) before or behind.
    [GeneratedRegex(
        @"^(?:达到|达|共)?\s*(?<value>[-+]?[0-9][0-9,，]*(?:\.[0-9]+)?[^0-9]{0,8}?)\s*(?:[(（](?:含|(?<open>不含))[)）])?[及或]?(?:(?<least>以上)|以下|以内|之内)(?:[(（](?:含|(?<open>不含))[)）])?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex BoundBehind();

    // A number that no decimal holds.
    [GeneratedRegex(@"^[\d,，.]{20,}(?:万?元)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyDigits();

    [GeneratedRegex(@"\d[eE][+-]?\d", RegexOptions.CultureInvariant)]
    private static partial Regex HasExponent();

    [GeneratedRegex(@"^[^\d]{0,4}\d+(?:\.\d+)?[eE][+-]?\d+\D{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyScientific();
}
