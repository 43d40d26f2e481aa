using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>A budget that changed within the year is explained.</summary>
public sealed class ChangedBudgetIsExplained() : Check("money.changed", Severity.Explain, "年中调整预算须说明",
    "全年预算数与年初预算数不同的，须说明调整的原因和依据；年初为零的另行指出。", Sources.UseOfResults)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Total(FundingMeasure.Initial) is > 0 and var initial && context.Total(FundingMeasure.Budget) is { } budget && budget != initial)
        {
            var executed = context.Total(FundingMeasure.Executed) is { } spent && Numbers.Percent(spent, initial) is { } rate ? $"；执行数为年初预算的 {Numbers.ShowPercent(rate)}" : "";
            yield return At(FundingMeasure.Budget, FundingSource.Total,
                $"年初预算 {Numbers.Show(initial)}{context.UnitTerm}，全年预算 {Numbers.Show(budget)}{context.UnitTerm}，{(budget > initial ? "调增" : "调减")} {Numbers.Show(Math.Abs(budget - initial))}{context.UnitTerm}{executed}，请说明调整原因。",
                Numbers.Show(initial), Numbers.Show(budget));
        }
    }
}
