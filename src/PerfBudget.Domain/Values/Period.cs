using System.Globalization;

namespace PerfBudget.Domain.Values;

/// <summary>A span of days, both ends included. The end may precede the beginning: forms are filed so, and a check says it.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>Whether the end does not precede the beginning.</summary>
    public bool IsInOrder => From <= To;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd} {To:yyyy-MM-dd}");
}
