using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfBudget.Domain.Values;

/// <summary>
/// A target value (指标值) or a measured value of an indicator: the text as written and, where it is one number,
/// its operator, number and unit. <c>≥95%</c>, <c>=100.00(百分数)</c>, <c>3,200人次</c>, <c>≤12 小时</c>; words such as
/// <c>有效提升</c> have neither number nor unit, and neither have texts with several numbers.
/// </summary>
public sealed partial record TargetValue
{
    /// <summary>The longest text that is taken for a unit; longer rests are words.</summary>
    public const int LongestUnit = 8;

    private TargetValue(string text, ComparisonOperator? op, decimal? number, string? unit)
    {
        Text = text;
        Operator = op;
        Number = number;
        Unit = unit;
    }

    /// <summary>The text as written, without stray spaces; never empty.</summary>
    public string Text { get; }

    /// <summary>The operator that is printed, not what is meant; null where none is printed.</summary>
    public ComparisonOperator? Operator { get; }

    /// <summary>The number as printed (95 for 95 %), or null for words.</summary>
    public decimal? Number { get; }

    /// <summary>The unit as printed (%, 百分数, 家, 小时, 万元 …), or null where none is.</summary>
    public string? Unit { get; }

    /// <summary>Whether the value is one number: a quantitative indicator (定量); else it is words (定性).</summary>
    public bool IsNumber => Number is not null;

    /// <summary>Whether the number counts in hundredths: its unit is %, ％ or 百分数, 百分比.</summary>
    public bool IsPercentage => Unit is "%" or "％" or "百分数" or "百分比" or "百分点";

    /// <summary>Reads a cell; null where it is blank.</summary>
    public static TargetValue? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        var rest = TypedText.Narrow(text).AsSpan();
        ComparisonOperator? op = null;
        if (ComparisonOperators.Leading(rest) is { } leading)
        {
            op = leading.Operator;
            rest = rest[leading.Length..].TrimStart();
        }

        var written = rest.ToString();
        foreach (var qualifier in LeadingQualifiers)
        {
            if (written.StartsWith(qualifier, StringComparison.Ordinal))
            {
                written = written[qualifier.Length..].TrimStart();
                break;
            }
        }

        var match = NumberAndRest().Match(written);
        if (!match.Success || !decimal.TryParse(
                match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return new TargetValue(text, op, null, null);
        }

        var unit = UnitOf(match.Groups["rest"].Value.Trim(), match.Groups["number"].Value);
        return unit is null ? new TargetValue(text, op, null, null) : new TargetValue(text, op, number, unit.Length == 0 ? null : unit);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // The unit behind a number: "" where nothing follows, null where what follows is no unit and the whole is words.
    private static string? UnitOf(string rest, string number)
    {
        if (rest.Length == 0)
        {
            return "";
        }

        if (IsOneParenthesis(rest))
        {
            return rest[1..^1].Trim();
        }

        foreach (var qualifier in TrailingQualifiers)
        {
            if (rest.EndsWith(qualifier, StringComparison.Ordinal))
            {
                rest = rest[..^qualifier.Length].TrimEnd();
                break;
            }
        }

        var isCalendarYear = rest.StartsWith('年') && YearNumber().IsMatch(number);
        return isCalendarYear || rest.Length > LongestUnit || NoUnit().IsMatch(rest) ? null : rest;
    }

    // (…) or （…） around all of the text, with parentheses inside it paired.
    private static bool IsOneParenthesis(string text)
    {
        if (text.Length < 3 || text[0] is not ('(' or '（'))
        {
            return false;
        }

        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '（' ? 1 : text[i] is ')' or '）' ? -1 : 0;
            if (depth == 0)
            {
                return i == text.Length - 1;
            }
        }

        return false;
    }

    private static readonly string[] LeadingQualifiers = ["约", "大约", "达到", "达", "共"];
    private static readonly string[] TrailingQualifiers = ["（含）以上", "(含)以上", "及以上", "以上", "及以下", "以下", "以内", "之内", "左右"];

    [GeneratedRegex(@"^(?<number>[-+]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)(?<rest>.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndRest();

    [GeneratedRegex(@"^(?:19|20)\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex YearNumber();

    // Digits, a second sign or punctuation between clauses: not a unit, but words or several numbers.
    [GeneratedRegex(@"[\d，,；;。：:、≥≤<>=＝~～—\-至和]", RegexOptions.CultureInvariant)]
    private static partial Regex NoUnit();
}
