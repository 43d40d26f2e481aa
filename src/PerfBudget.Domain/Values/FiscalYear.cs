using System.Globalization;

namespace PerfBudget.Domain.Values;

/// <summary>A budget year (预算年度), which in China is the calendar year.</summary>
public readonly record struct FiscalYear : IComparable<FiscalYear>
{
    /// <summary>The earliest year that is taken for a budget year.</summary>
    public const int Earliest = 2000;

    /// <summary>The latest year that is taken for a budget year.</summary>
    public const int Latest = 2099;

    /// <summary>The year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public FiscalYear(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Latest);
        Number = number;
    }

    /// <summary>The calendar year, such as 2024.</summary>
    public int Number { get; }

    /// <summary>1 January to 31 December.</summary>
    public Period Period => new(new DateOnly(Number, 1, 1), new DateOnly(Number, 12, 31));

    /// <summary>The year where the number is one, else null.</summary>
    public static FiscalYear? TryOf(int number) => number is >= Earliest and <= Latest ? new FiscalYear(number) : null;

    /// <inheritdoc/>
    public int CompareTo(FiscalYear other) => Number.CompareTo(other.Number);

    /// <inheritdoc/>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
