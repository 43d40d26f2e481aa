using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>No more comes than was budgeted.</summary>
public sealed class ReceivedWithinBudget() : Check("money.received.above", Severity.Explain, "到位金额不超过预算金额",
    "实际到位金额大于预算金额的，须说明多出资金的来源。", Sources.ThreeAmounts)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Total(FundingMeasure.Received) is { } received && context.Budget is { } budget && received > budget)
        {
            yield return At(FundingMeasure.Received, FundingSource.Total,
                $"实际到位 {Numbers.Show(received)} 大于预算 {Numbers.Show(budget)}，多出 {Numbers.Show(received - budget)}{context.UnitTerm}。", "≤" + Numbers.Show(budget), Numbers.Show(received));
        }
    }
}
