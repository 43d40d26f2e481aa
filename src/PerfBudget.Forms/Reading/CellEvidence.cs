using System.Text.RegularExpressions;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>How well what a cell says suits a column, whatever its place in the row.</summary>
internal sealed partial class CellEvidence(Vocabulary words)
{
    /// <summary>Whether the table has a column of level 2; where it has none, level-2 words are names.</summary>
    public bool HasLevel2 { get; set; } = true;

    /// <summary>For the columns of an indicator table.</summary>
    public double OfIndicator(SourceCell cell, TableColumn column)
    {
        var key = cell.Key;
        var isLevel1 = words.IsLevel1(key);
        var isLevel2 = words.IsLevel2(key);
        switch (column.Id)
        {
            case "side":
                return words.IsHeading(key) ? 6 : -8;
            case "level1":
                return isLevel1 ? Weight(key) - (isLevel2 ? HasLevel2 ? LessForBoth : BareWord - 1 : 0) : IsValue(cell) ? -8 : -5;
            case "level2":
                return isLevel2 ? Weight(key) : isLevel1 ? -3 : IsValue(cell) ? -8 : key.EndsWith("指标", StringComparison.Ordinal) && !IsOrdinal(key) ? 1 : -4;
            case "ordinal":
                return IsOrdinal(key) ? 8 : -20;
        }

        if (IsOrdinal(key))
        {
            return -20;
        }

        if ((isLevel1 || isLevel2) && column.Id != "level3")
        {
            return -5;
        }

        switch (column.Id)
        {
            case "level3":
                return !HasLevel2 && isLevel2 ? 1 : isLevel1
                    || isLevel2 ? Weight(key) > BareWord ? -3 : 0 : IsPointLike(key) ? -6 : IsValue(cell) ? -3 : 0.5;
            case "target" or "expected" or "target.medium" or "history":
                return IsMarked(key) ? 3 : IsValue(cell) ? 1 : key.Length > 60 ? -1 : 0;
            case "actual" or "forecast":
                return IsMarked(key) ? 1.5 : IsValue(cell) ? 1 : key.Length > 60 ? -1 : 0;
            case "operator":
                return IsSign(key) ? 5 : IsQualitative(key) ? 3 : key.Length <= 4 && !IsValue(cell) ? 0 : -6;
            case "unit":
                return key.Length <= 6 && !IsPointLike(key) ? 1 : -4;
            case "weight" or "score":
                return IsPointLike(key) ? 2 : RawText.IsDash(cell.Text) ? 1 : -7;
            case "likelihood":
                return words.Column(key)?.StartsWith("likelihood.", StringComparison.Ordinal) == true ? 6 : -6;
            case "groupWeight":
                return IsPointLike(key) ? 1.5 : -8;
            case "deviation":
                return IsPointLike(key) ? 1 : 0;
            case "reason" or "measure" or "reasonAndMeasure" or "remark":
                return Remark().IsMatch(key) ? 5 : IsPointLike(key) ? -3 : key.Length > 12 ? 1 : key is "无" ? 1 : 0;
            case var tick when tick.StartsWith("cause.", StringComparison.Ordinal) || tick.StartsWith("likelihood.", StringComparison.Ordinal):
                return IsTick(key) || IsEmptyBox(key) ? 5 : -8;
            default:
                return !ListColumns.Is(column) ? 0 : IsPointLike(key) == ListColumns.IsMoney(column) ? 1 : -4;
        }
    }

    // A bare word (满意度, 质量) may be a level, but also an indicator's name.
    private static double Weight(string key) => RawText.WithoutBracket(key).Key is var bare && (bare.EndsWith("指标", StringComparison.Ordinal) || bare.EndsWith("目标", StringComparison.Ordinal) || bare.Length > 3) ? FullWord : BareWord;

    private const double FullWord = 6;
    private const double BareWord = 3;
    private const double LessForBoth = 2;

    /// <summary>A sign of comparison and nothing else, also with the number that a system of codes gives it: ≥, 004 &gt;=.</summary>
    public static bool IsSign(string key) => SignOf(key) is not null;

    /// <summary>The sign of such a cell.</summary>
    public static ComparisonOperator? SignOf(string key) =>
        Code().Replace(key, "") is var sign && ComparisonOperators.Leading(sign) is { } leading
            && leading.Length == sign.Length ? leading.Operator : null;

    /// <summary>Whether a sign is printed as anybody would write it; others (004 &gt;=, ═) are kept as the sign that they mean.</summary>
    public static bool IsPlainSign(string key) => !Code().IsMatch(key) && !OddSigns.Contains(key[0], StringComparison.Ordinal);

    private const string OddSigns = "═﹦꞊⁼≧⩾≦⩽﹥﹤≮≯";

    /// <summary>定性 in the place of a sign: the target is words.</summary>
    public static bool IsQualitative(string key) => Code().Replace(key, "") is "定性" or "文字描述" or "定性指标" or "定量" or "定量指标";

    /// <summary>For the columns of a money table.</summary>
    public double OfMoney(SourceCell cell, TableColumn column)
    {
        var isNumber = WrittenValues.Number(cell.Text)?.Value is not null || RawText.IsDash(cell.Text);
        var isPercent = cell.Key.EndsWith('%');
        return column.Id switch
        {
            "side" => isNumber || words.Source(cell.Key) is not null ? -8 : words.IsHeading(cell.Key)
                || FormFinder.IsMoneyUnit(cell.Key) ? 6 : -4,
            "label" => isNumber ? -8 : words.SourceByWords(cell.Key) is not null ? 6 : 2,
            TableColumn.Unknown => isNumber ? -2 : 1,
            "rate" => isPercent ? 4 : isNumber ? 0 : -5,
            "weight" or "score" => isPercent ? -5 : RawText.IsDash(cell.Text) ? 2 : isNumber ? 0.5 : -5,
            _ => isPercent ? -4 : isNumber ? 1 : -5,
        };
    }

    /// <summary>指标1, 指标2 …: a number without a name.</summary>
    public static bool IsOrdinal(string key) => OrdinalOnly().IsMatch(key);

    /// <summary>The number of an ordinal.</summary>
    public static int OrdinalOf(string key) => int.Parse(OrdinalOnly().Match(key).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether a text is no unit, for it says a number or a comparison itself.</summary>
    public static bool SaysANumber(string key) => key.Any(char.IsAsciiDigit) || ComparisonOperators.Leading(key) is not null;

    /// <summary>A mark in a box.</summary>
    public static bool IsTick(string key) => key is "√" or "✓" or "✔" or "☑" or "☒" or "■" or "●" or "V" or "v" or "是";

    /// <summary>An empty box.</summary>
    public static bool IsEmptyBox(string key) => key is "□" or "☐" or "○" or "◯";

    private static bool IsPointLike(string key) => PointsOnly().IsMatch(key);

    // A number with an operator or with a unit.
    private static bool IsMarked(string key) => ComparisonOperators.Leading(key) is not null || NumberWithUnit().IsMatch(key);

    private static bool IsValue(SourceCell cell) => cell.IsValue;

    [GeneratedRegex(@"^\d{3}(?=\D)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:指标|目标)(\d{1,2})[:：.]?$", RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalOnly();

    [GeneratedRegex(@"^-?\d{1,3}(?:\.\d+)?分?$", RegexOptions.CultureInvariant)]
    private static partial Regex PointsOnly();

    [GeneratedRegex(@"^\d[\d,.]*(?:%|\p{L}{1,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberWithUnit();

    [GeneratedRegex(@"^(?:\d[.、])?(?:偏差|未完成)?原因(?:分析)?[:：]|(?:改进|整改|纠偏)措施[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
