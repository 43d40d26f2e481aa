using System.Globalization;

namespace PerfBudget.Domain.History;

/// <summary>The place of an entry in a project's history: its time, and its key among those of one time.</summary>
/// <param name="At">The time, to the microsecond.</param>
/// <param name="Key">What orders entries of one time.</param>
public readonly record struct HistoryPlace(DateTimeOffset At, string Key)
{
    /// <summary>The place of a text, or null.</summary>
    public static HistoryPlace? Parse(string? text) =>
        text?.Split('~') is [var ticks, { Length: > 0 and < 80 } key] && key.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? new HistoryPlace(new DateTimeOffset(at, TimeSpan.Zero), key)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}~{Key}");
}
