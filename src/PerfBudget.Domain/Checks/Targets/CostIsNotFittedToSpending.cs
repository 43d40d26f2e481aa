using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A cost target is not what was spent, where that differs from the budget.</summary>
public sealed class CostIsNotFittedToSpending() : Check("target.cost.fitted", Severity.Explain, "成本指标值不按实际支出倒填",
    "费用、成本类指标值恰好等于实际执行（到位）数，而预算是另一个数的，疑为事后按支出填写。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (CostTargets.Total(context, FundingMeasure.Executed) is > 0 and var executed && CostTargets.Total(context, FundingMeasure.Budget) is { } budget && budget != executed)
        {
            foreach (var row in context.Rows.Where(row => CostTargets.Yuan(context, row, row.Target) == executed))
            {
                yield return At(row, IndicatorFields.Target,
                    $"{row.Called}的指标值“{row.Target!.Text}”恰好是实际执行数，而预算是 {Numbers.Show(context.Total(FundingMeasure.Budget)!.Value)}{context.UnitTerm}，疑为事后按支出填写。",
                    Numbers.Show(context.Total(FundingMeasure.Budget)!.Value), row.Target.Text);
            }
        }
    }
}
