using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>No more is spent than the budget.</summary>
public sealed class SpendingWithinBudget() : Check("money.overspent", Severity.Error, "执行数不超过预算数",
    "执行数不应大于全年预算数；确有追加的，先按程序调整预算数。", Sources.UseOfResults)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["money.source.overspent", "money.received.spent"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Total(FundingMeasure.Executed) is { } executed && context.Budget is > 0 and var budget && executed > budget)
        {
            yield return At(FundingMeasure.Executed, FundingSource.Total,
                $"执行数 {Numbers.Show(executed)} 大于预算数 {Numbers.Show(budget)}，超出 {Numbers.Show(executed - budget)}{context.UnitTerm}（{Numbers.ShowPercent(Numbers.Percent(executed, budget) ?? 0)}）。",
                "≤" + Numbers.Show(budget), Numbers.Show(executed));
        }
    }
}
