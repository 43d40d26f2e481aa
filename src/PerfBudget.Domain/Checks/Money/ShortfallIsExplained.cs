using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>Money that was budgeted and did not come is explained.</summary>
public sealed class ShortfallIsExplained() : Check("money.received.short", Severity.Explain, "资金未足额到位须说明",
    "实际到位金额小于预算金额，而表中没有一处说明资金未到位、压减或收回的，须说明。", Sources.ThreeAmounts)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["money.low"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Total(FundingMeasure.Received) is { } received && context.Budget is { } budget && received < budget && !MoneyReasons.Given(context.File))
        {
            yield return At(FundingMeasure.Received, FundingSource.Total,
                $"预算 {Numbers.Show(budget)}，到位 {Numbers.Show(received)}，尚有 {Numbers.Show(budget - received)}{context.UnitTerm}未到位（到位率 {Numbers.ShowPercent(Numbers.Percent(received, budget) ?? 0)}），表中没有说明。",
                Numbers.Show(budget), Numbers.Show(received));
        }
    }
}
