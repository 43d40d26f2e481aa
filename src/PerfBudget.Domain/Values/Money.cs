using System.Globalization;

namespace PerfBudget.Domain.Values;

/// <summary>The unit in which a form prints its amounts (金额单位).</summary>
public enum MoneyUnit
{
    /// <summary>元.</summary>
    Yuan,

    /// <summary>万元: ten thousand yuan.</summary>
    TenThousandYuan,
}

/// <summary>What the printed unit is called and what one of it is worth.</summary>
public static class MoneyUnits
{
    /// <summary>The word that forms print: 元 or 万元.</summary>
    public static string Term(this MoneyUnit unit) => unit == MoneyUnit.Yuan ? "元" : "万元";

    /// <summary>The name in what is stored: yuan or ten-thousand-yuan.</summary>
    public static string Id(this MoneyUnit unit) => unit == MoneyUnit.Yuan ? "yuan" : "ten-thousand-yuan";

    /// <summary>The unit of the name in what is stored, or null where the name is none.</summary>
    public static MoneyUnit? FromId(string? id) =>
        Enum.GetValues<MoneyUnit>().Cast<MoneyUnit?>().FirstOrDefault(unit => unit!.Value.Id() == id);

    /// <summary>How many yuan one of the unit is.</summary>
    public static decimal InYuan(this MoneyUnit unit) => unit == MoneyUnit.Yuan ? 1m : 10_000m;

    /// <summary>The unit of the word, or null where the word names none.</summary>
    public static MoneyUnit? FromTerm(string? term) => term switch
    {
        "元" => MoneyUnit.Yuan,
        "万元" => MoneyUnit.TenThousandYuan,
        _ => null,
    };
}

/// <summary>An amount of money (金额) in yuan, whatever unit a form prints. May be negative: corrections are filed so.</summary>
/// <param name="Yuan">The amount in 元, to the hundredth and beyond: forms in 万元 print up to six decimals.</param>
public readonly record struct Money(decimal Yuan) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static readonly Money Zero = new(0m);

    /// <summary>The amount whose number in <paramref name="unit"/> is <paramref name="number"/>.</summary>
    /// <exception cref="OverflowException">The amount in yuan is beyond what a decimal holds.</exception>
    public static Money Of(decimal number, MoneyUnit unit) => new(number * unit.InYuan());

    /// <summary>The number a form in <paramref name="unit"/> prints for this amount, without trailing zeros.</summary>
    public decimal In(MoneyUnit unit) => WithoutTrailingZeros(Yuan / unit.InYuan());

    /// <inheritdoc/>
    public int CompareTo(Money other) => Yuan.CompareTo(other.Yuan);

    /// <summary>The amount in yuan with thousands separators, for messages.</summary>
    public override string ToString() => Yuan.ToString("#,##0.00####", CultureInfo.InvariantCulture) + " 元";

#pragma warning disable CS1591 // arithmetic and order mean what they mean for numbers
    public static Money operator +(Money a, Money b) => new(a.Yuan + b.Yuan);
    public static Money operator -(Money a, Money b) => new(a.Yuan - b.Yuan);
    public static bool operator <(Money a, Money b) => a.Yuan < b.Yuan;
    public static bool operator >(Money a, Money b) => a.Yuan > b.Yuan;
    public static bool operator <=(Money a, Money b) => a.Yuan <= b.Yuan;
    public static bool operator >=(Money a, Money b) => a.Yuan >= b.Yuan;
#pragma warning restore CS1591

    internal static decimal WithoutTrailingZeros(decimal number) => number / 1.0000000000000000000000000000m;
}
