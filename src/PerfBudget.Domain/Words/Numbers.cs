using System.Globalization;

namespace PerfBudget.Domain.Words;

/// <summary>Arithmetic of checks that cannot fail, and numbers as messages print them.</summary>
internal static class Numbers
{
    /// <summary>The largest number that checks reckon with: more than any budget, in any unit.</summary>
    public const decimal Most = 1_000_000_000_000_000m;

    /// <summary>The number, or null where it is beyond what any form means.</summary>
    public static decimal? Within(decimal? number) => number is >= -Most and <= Most ? number : null;

    /// <summary>The part of a whole in percent; null where it is beyond what a decimal holds or the whole is zero.</summary>
    public static decimal? Percent(decimal part, decimal whole) => Ratio(part, whole) is { } ratio ? Times(ratio, 100m) : null;

    /// <summary>a ÷ b; null where that cannot be said.</summary>
    public static decimal? Ratio(decimal a, decimal b)
    {
        try
        {
            return b == 0 ? null : a / b;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>a × b; null where that cannot be said.</summary>
    public static decimal? Times(decimal a, decimal b)
    {
        try
        {
            return a * b;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The sum; null where a decimal cannot hold it.</summary>
    public static decimal? Sum(IEnumerable<decimal> numbers)
    {
        try
        {
            return numbers.Sum();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>|a − b|; the largest decimal where it cannot be held.</summary>
    public static decimal Apart(decimal a, decimal b)
    {
        try
        {
            return Math.Abs(a - b);
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }

    /// <summary>Half a unit of the last digit that a text prints: the most that rounding hides.</summary>
    public static decimal HalfOfLastDigit(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = 0;
        for (var i = point + 1; point >= 0 && i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            decimals++;
        }

        var half = 0.5m;
        for (var i = 0; i < decimals && i < 12; i++)
        {
            half /= 10;
        }

        return half;
    }

    /// <summary>A number as messages print it: up to four decimals, thousands parted from ten thousand on.</summary>
    public static string Show(decimal number) =>
        number.ToString(Math.Abs(number) >= 10_000 ? "#,##0.####" : "0.####", CultureInfo.InvariantCulture);

    /// <summary>A percentage as messages print it: two decimals.</summary>
    public static string ShowPercent(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>Points as messages print them: two decimals.</summary>
    public static string ShowPoints(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture) + " 分";
}
