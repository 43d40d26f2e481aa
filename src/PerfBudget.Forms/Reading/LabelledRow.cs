using PerfBudget.Domain.Projects;

namespace PerfBudget.Forms.Reading;

/// <summary>What a label of a row names.</summary>
internal abstract record LabelMeaning
{
    /// <summary>A field of the catalogue.</summary>
    public sealed record OfField(string Path) : LabelMeaning;

    /// <summary>An amount of money, such as 当年预算数; apart where it heads rows of its own.</summary>
    public sealed record OfMeasure(FundingMeasure Measure, bool Apart) : LabelMeaning;

    /// <summary>A source of money, below such amounts.</summary>
    public sealed record OfSource(FundingSource Source) : LabelMeaning;

    /// <summary>The points of the execution of the budget, where a place scores groups.</summary>
    public sealed record OfExecution : LabelMeaning;

    /// <summary>A word that heads a part of the form.</summary>
    public sealed record OfHeading : LabelMeaning;
}

/// <summary>A label and the cells up to the next label.</summary>
internal sealed record LabelledCells(SourceCell Label, LabelMeaning Meaning, List<SourceCell> Values);

/// <summary>Parts a row of the form's head into labels and what stands behind them.</summary>
internal static class LabelledRow
{
    /// <summary>The labels of a row, or nothing where its first cell is none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="words">The words of the field.</param>
    /// <param name="amongMoney">Whether rows of money are open, so that 其他资金 and the like are labels.</param>
    public static List<LabelledCells> Parse(SourceRow row, Vocabulary words, bool amongMoney)
    {
        var parts = new List<LabelledCells>();
        foreach (var cell in row.Filled)
        {
            if (MeaningOf(cell, words, amongMoney) is { } meaning && !IsValueOf(parts, meaning, row))
            {
                parts.Add(new LabelledCells(cell, meaning, []));
            }
            else if (parts.Count == 0)
            {
                return parts;
            }
            else
            {
                parts[^1].Values.Add(cell);
            }
        }

        return parts;
    }

    public static LabelMeaning? MeaningOf(SourceCell cell, Vocabulary words, bool amongMoney)
    {
        var key = cell.Key;
        if (words.IsExecutionGroup(key) && Wording.WithoutBracket(key).Bracket is { } bracket && bracket.Any(char.IsAsciiDigit))
        {
            return new LabelMeaning.OfExecution();
        }

        if (words.ApartMeasure(key) is { } apart)
        {
            return new LabelMeaning.OfMeasure(apart, Apart: true);
        }

        if (amongMoney && words.Source(key) is { } source)
        {
            return new LabelMeaning.OfSource(source);
        }

        if (words.Measure(key) is { Kind: not FundingMeasureKind.Points } measure)
        {
            return new LabelMeaning.OfMeasure(measure, Apart: false);
        }

        return words.Field(key) is { } path ? new LabelMeaning.OfField(path) : words.IsHeading(key) ? new LabelMeaning.OfHeading() : null;
    }

    // A heading's word behind a field's label is that field's value (项目类别 | 其他).
    private static bool IsValueOf(List<LabelledCells> parts, LabelMeaning meaning, SourceRow row) =>
        parts.Count > 0 && parts[^1].Meaning is LabelMeaning.OfField && parts[^1].Values.Count == 0
        && meaning is LabelMeaning.OfHeading or LabelMeaning.OfSource && row.Filled.Count <= 2;
}
