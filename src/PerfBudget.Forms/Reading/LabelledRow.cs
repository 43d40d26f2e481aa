using System.Text.RegularExpressions;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>What a label of a row names.</summary>
internal abstract record LabelMeaning
{
    /// <summary>A field of the catalogue.</summary>
    public sealed record OfField(string Path) : LabelMeaning;

    /// <summary>An amount of money, such as 当年预算数; apart where it heads rows of its own.</summary>
    public sealed record OfMeasure(FundingMeasure Measure, bool Apart) : LabelMeaning
    {
        /// <summary>Whose money it is, where the label says so.</summary>
        public FundingSource Source { get; init; } = FundingSource.Total;
    }

    /// <summary>A source of money, below such amounts.</summary>
    public sealed record OfSource(FundingSource Source) : LabelMeaning;

    /// <summary>The points of the execution of the budget, where a place scores groups.</summary>
    public sealed record OfExecution : LabelMeaning;

    /// <summary>A label that the words of the field do not have.</summary>
    public sealed record Unknown : LabelMeaning;

    /// <summary>A word that heads a part of the form.</summary>
    public sealed record OfHeading : LabelMeaning;
}

/// <summary>A label and the cells up to the next label.</summary>
internal sealed record LabelledCells(SourceCell Label, LabelMeaning Meaning, List<SourceCell> Values);

/// <summary>Parts a row of the form's head into labels and what stands behind them.</summary>
internal static partial class LabelledRow
{
    /// <summary>The labels of a row, or nothing where its first cell is none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="words">The words of the field.</param>
    /// <param name="amongMoney">Whether rows of money are open, so that 其他资金 and the like are labels.</param>
    /// <param name="behindIndicators">Whether indicators stand above, so that only named texts may follow.</param>
    /// <param name="isClosing">Whether the indicators are past, so that any label may follow.</param>
    public static List<LabelledCells> Parse(SourceRow row, Vocabulary words, bool amongMoney, bool behindIndicators, bool isClosing = false)
    {
        var parts = new List<LabelledCells>();
        var cells = row.Filled;
        for (var i = 0; i < cells.Count; i++)
        {
            amongMoney |= parts.Any(part => part.Meaning is LabelMeaning.OfMeasure);
            var meaning = MeaningOf(cells[i], words, amongMoney, inHead: !behindIndicators)
                ?? (behindIndicators ? null : AmountOf(cells, i, words));
            if (meaning is LabelMeaning.OfHeading && !behindIndicators && words.IsGoalHeading(cells[i].Key) && i + 2 == cells.Count
                && cells[i + 1].Key.Length > 5 && MeaningOf(cells[i + 1], words, amongMoney, inHead: true) is null)
            {
                meaning = new LabelMeaning.OfField("goals.annual");
            }

            if (meaning is null && i == 0 && !behindIndicators && i + 1 < cells.Count && words.SpeaksOfAmount(cells[0].Key)
                && MeaningOf(cells[1], words, amongMoney, inHead: true) is LabelMeaning.OfMeasure { Apart: true })
            {
                meaning = new LabelMeaning.OfHeading(); // 项目资金申请(万元) | 资金总额 | …
            }

            if (meaning is null
                && (isClosing ? IsClosingLabel(cells, i, parts, words) : IsUnknownLabel(row, i, parts, words, behindIndicators)))
            {
                meaning = new LabelMeaning.Unknown();
            }

            if (meaning is not null && !IsValueOf(parts, meaning, row))
            {
                parts.Add(new LabelledCells(cells[i], meaning, []));
            }
            else if (parts.Count == 0)
            {
                return parts;
            }
            else
            {
                parts[^1].Values.Add(cells[i]);
            }
        }

        return parts;
    }

    // Behind the indicators: a label that closes the form, or the first of two cells.
    private static bool IsClosingLabel(IReadOnlyList<SourceCell> cells, int i, List<LabelledCells> parts, Vocabulary words) =>
        words.IsClosing(cells[i].Key) ? parts.Count == 0 || parts[^1].Values.Count > 0 : i == 0 && cells.Count == 2
            && IsLabelLike(cells[i]);

    // 年度本级预算金额 | 50: a label of an amount that names its source.
    private static LabelMeaning? AmountOf(IReadOnlyList<SourceCell> cells, int i, Vocabulary words) =>
        i + 1 < cells.Count && IsAmount(cells[i + 1])
            && words.SourceOfAmount(cells[i].Key) is { } source
                ? new LabelMeaning.OfMeasure(FundingMeasure.Annual, Apart: true) { Source = source } : null;

    private static bool IsAmount(SourceCell cell) => WrittenValues.Amount(cell.Text, MoneyUnit.Yuan)?.Value is not null;

    // A short text with another behind it, where a label is due: at the head of the row, or behind a label's value.
    private static bool IsUnknownLabel(SourceRow row, int i, List<LabelledCells> parts, Vocabulary words, bool behindIndicators)
    {
        var cells = row.Filled;
        if (row.IsParagraph || i + 1 >= cells.Count || !IsLabelLike(cells[i]) || MeaningOf(cells[i + 1], words, false) is LabelMeaning.OfField)
        {
            return false;
        }

        if (parts.Count > 0)
        {
            return !behindIndicators && parts[^1].Meaning is LabelMeaning.OfField or LabelMeaning.Unknown && parts[^1].Values.Count == 1 && (cells.Count - i) % 2 == 0;
        }

        return behindIndicators
            ? cells.Count == 2 && cells[0].Index == 0 && cells[1].Key.Length >= 8 && Sentence().IsMatch(cells[1].Key)
                && !words.IsLevel1(cells[0].Key) && !words.IsLevel2(cells[0].Key) && !CellEvidence.IsOrdinal(cells[0].Key)
            : cells.Count % 2 == 0 && cells.Count <= 6 && (cells[0].Index <= 1 || RawText.WithoutNumber(cells[0].Key) != cells[0].Key) && cells.Where((_, n) => n % 2 == 0).All(cell => IsLabelLike(cell) || words.Field(cell.Key) is not null)
                && (cells.Count == 2 || cells.Any(cell => words.Field(cell.Key) is not null) || cells.Where((_, n) => n % 2 == 1).All(cell => !IsLabelLike(cell)));
    }

    public static LabelMeaning? MeaningOf(SourceCell cell, Vocabulary words, bool amongMoney, bool inHead = false)
    {
        var key = cell.Key;
        if (words.IsExecutionGroup(key) && RawText.WithoutBracket(key).Bracket is { } bracket && bracket.Any(char.IsAsciiDigit))
        {
            return new LabelMeaning.OfExecution();
        }

        if (FormFinder.IsMoneyUnit(key))
        {
            return new LabelMeaning.OfHeading();
        }

        if (words.ApartMeasure(key) is { } apart)
        {
            return new LabelMeaning.OfMeasure(apart, Apart: true);
        }

        if (amongMoney && (inHead ? words.SourceByWords(key) : words.Source(key)) is { } source)
        {
            return new LabelMeaning.OfSource(source);
        }

        if (words.Measure(key) is { Kind: not FundingMeasureKind.Points } measure)
        {
            return new LabelMeaning.OfMeasure(measure, Apart: false);
        }

        return (inHead ? words.FieldByWords(key) : words.Field(key)) is { } path ? new LabelMeaning.OfField(path) : words.IsHeading(key)
            ? new LabelMeaning.OfHeading() : null;
    }

    // A heading's word behind a field's label is that field's value (项目类别 | 其他).
    private static bool IsValueOf(List<LabelledCells> parts, LabelMeaning meaning, SourceRow row) =>
        parts.Count > 0 && parts[^1].Meaning is LabelMeaning.OfField && parts[^1].Values.Count == 0
        && meaning is LabelMeaning.OfHeading or LabelMeaning.OfSource && row.Filled.Count <= 2;

    private static bool IsLabelLike(SourceCell cell) => LabelLike().IsMatch(RawText.WithoutNumber(cell.Key));

    // A text that is more than a value: with a stop, or as long as no value is.
    [GeneratedRegex(@"[，,。；;：:]|^\D{16,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    // Words without figures and stops, as short as labels are.
    [GeneratedRegex(@"^[\p{L}()/“”""、-]{2,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelLike();
}
