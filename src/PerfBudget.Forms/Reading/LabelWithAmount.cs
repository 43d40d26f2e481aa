using System.Text.RegularExpressions;

namespace PerfBudget.Forms.Reading;

/// <summary>Parts a cell that holds a label of money and its amount: 资金总额: 50, 实际执行金额（万元） 6.5.</summary>
internal static partial class LabelWithAmount
{
    /// <summary>The row with such cells parted, or the row itself.</summary>
    public static SourceRow Split(SourceRow row, Vocabulary words)
    {
        if (!row.Filled.Any(cell => IsOne(cell, words)))
        {
            return row;
        }

        var parts = new List<SourceCell>();
        var moved = 0;
        foreach (var cell in row.Filled)
        {
            if (!IsOne(cell, words))
            {
                parts.Add(cell.Moved(moved));
                continue;
            }

            var match = LabelAndAmount().Match(cell.Text);
            var isWhole = row.Filled.Count == 1 || cell == row.Filled[^1];
            parts.Add(cell.Part(match.Groups[1].Value, moved));
            parts.Add(cell.Part(match.Groups[2].Value, ++moved));
            moved -= isWhole || HasRoomBehind(row, cell) ? 1 : 0;
        }

        return row.With(parts);
    }

    private static bool HasRoomBehind(SourceRow row, SourceCell cell) => !row.Filled.Any(other => other.Index == cell.Index + 1);

    private static bool IsOne(SourceCell cell, Vocabulary words) =>
        cell.Key.Length <= 40 && LabelAndAmount().Match(cell.Text) is { Success: true } match
            && RawText.Key(match.Groups[1].Value) is var label
        && (words.SourceByWords(label) is not null || words.ApartMeasure(label) is not null || words.Measure(label) is not null);

    [GeneratedRegex(@"^(.*?[\p{L})）])\s*[:：]?\s*(-?\d[\d,]*(?:\.\d+)?\s*(?:万元|元|万)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelAndAmount();
}
