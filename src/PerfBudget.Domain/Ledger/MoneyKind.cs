namespace PerfBudget.Domain.Ledger;

/// <summary>What a line of the money ledger records.</summary>
public enum MoneyKind
{
    /// <summary>年初预算.</summary>
    Budget,

    /// <summary>预算调整: added to the budget, or taken from it.</summary>
    Adjustment,

    /// <summary>资金到位.</summary>
    Received,

    /// <summary>支出.</summary>
    Spent,
}

/// <summary>The names and words of the kinds.</summary>
public static class MoneyKinds
{
    /// <summary>All kinds, in the order of a year.</summary>
    public static IReadOnlyList<MoneyKind> All { get; } = Enum.GetValues<MoneyKind>();

    /// <summary>The name in the record and in forms of pages.</summary>
    public static string Id(this MoneyKind kind) => kind switch
    {
        MoneyKind.Budget => "budget",
        MoneyKind.Adjustment => "adjustment",
        MoneyKind.Received => "received",
        MoneyKind.Spent => "spent",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The word on pages and in tables.</summary>
    public static string Term(this MoneyKind kind) => kind switch
    {
        MoneyKind.Budget => "年初预算",
        MoneyKind.Adjustment => "预算调整",
        MoneyKind.Received => "到位",
        MoneyKind.Spent => "支出",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind of the name, or null.</summary>
    public static MoneyKind? FromId(string? id) => All.Cast<MoneyKind?>().FirstOrDefault(kind => kind!.Value.Id() == id);

    /// <summary>The kind of a word as tables write it, or null.</summary>
    public static MoneyKind? FromTerm(string? term) => term?.Trim() switch
    {
        "年初预算" or "年初预算数" or "预算" => MoneyKind.Budget,
        "预算调整" or "调整" or "调整预算" => MoneyKind.Adjustment,
        "到位" or "资金到位" or "到位资金" or "拨入" => MoneyKind.Received,
        "支出" or "执行" or "付款" => MoneyKind.Spent,
        _ => null,
    };
}
