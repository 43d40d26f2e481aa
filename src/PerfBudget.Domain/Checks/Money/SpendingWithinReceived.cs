using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>No more is spent than came.</summary>
public sealed class SpendingWithinReceived() : Check("money.received.spent", Severity.Error, "执行金额不超过到位金额",
    "实际执行金额不应大于实际到位金额。", Sources.ThreeAmounts)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Total(FundingMeasure.Received) is { } received && context.Total(FundingMeasure.Executed) is { } executed && executed > received)
        {
            yield return At(FundingMeasure.Executed, FundingSource.Total,
                $"实际执行 {Numbers.Show(executed)} 大于实际到位 {Numbers.Show(received)}，超出 {Numbers.Show(executed - received)}{context.UnitTerm}。", "≤" + Numbers.Show(received), Numbers.Show(executed));
        }
    }
}
