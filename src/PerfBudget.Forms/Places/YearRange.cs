using System.Globalization;

namespace PerfBudget.Forms.Places;

/// <summary>The budget years in which a form applies: <c>2021-</c>, <c>2019-2023</c>, <c>2024</c>.</summary>
/// <param name="From">The first year, or null for all before.</param>
/// <param name="To">The last year, or null for all after.</param>
public sealed record YearRange(int? From, int? To)
{
    /// <summary>Whether the year is within.</summary>
    public bool Contains(int year) => (From is null || year >= From) && (To is null || year <= To);

    /// <summary>Whether a year is within both.</summary>
    public bool Overlaps(YearRange other) =>
        (From is null || other.To is null || From <= other.To) && (To is null || other.From is null || other.From <= To);

    /// <summary>Reads <c>2021-</c>, <c>-2020</c>, <c>2019-2023</c> or <c>2024</c>; null where the text is none of them.</summary>
    public static YearRange? Parse(string text)
    {
        var parts = text.Split('-');
        if (parts.Length == 1)
        {
            return Year(parts[0]) is { } only ? new YearRange(only, only) : null;
        }

        var (from, to) = (Year(parts[0]), Year(parts[1]));
        var isRange = parts.Length == 2 && (from is not null || parts[0].Length == 0) && (to is not null || parts[1].Length == 0)
            && (from ?? to) is not null && (from is null || to is null || from <= to);
        return isRange ? new YearRange(from, to) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => From == To ? $"{From}" : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
