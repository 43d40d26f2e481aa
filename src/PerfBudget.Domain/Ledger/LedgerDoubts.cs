using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Ledger;

/// <summary>What a ledger says that may be meant so, and is worth a look (请核对): nothing of it is refused.</summary>
public static class LedgerDoubts
{
    /// <summary>What is doubtful about a line, one sentence without its stop each.</summary>
    /// <param name="line">The line.</param>
    /// <param name="year">The budget year.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<string> Of(MoneyLine line, int year, DateOnly today) =>
    [
        .. line.On.Year == year ? Array.Empty<string>() : [$"日期不在 {year} 年度内"],
        .. line.On > today ? ["日期在今天之后"] : Array.Empty<string>(),
        .. line is { Kind: MoneyKind.Spent, Yuan: < 0 } ? ["支出是负数：退回的款项才这样登记，登记错了请作废原来的一笔"] : Array.Empty<string>(),
    ];

    /// <summary>What is doubtful about the sums; null where nothing is.</summary>
    public static string? Of(MoneyLedger ledger)
    {
        var (spent, budget) = (ledger.Value(FundingMeasure.Executed, FundingSource.Total, null) ?? 0, ledger.Value(FundingMeasure.Budget, FundingSource.Total, null));
        return spent <= 0 || spent <= budget ? null
            : budget is null or <= 0 ? "已有支出，还没有登记预算"
            : $"支出合计 {spent:#,##0.00} 元，超过全年预算 {budget:#,##0.00} 元";
    }
}
