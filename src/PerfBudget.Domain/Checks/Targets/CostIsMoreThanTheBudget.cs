using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A cost target that is the budget itself, met to the cent, proves nothing.</summary>
public sealed class CostIsMoreThanTheBudget() : Check("target.cost.budget", Severity.Hint, "成本指标不只是重复预算数",
    "成本指标值就是预算数、完成值又恰好等于它的，只说明预算用完，不说明成本受控。", Sources.Appropriateness)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (CostTargets.Total(context, FundingMeasure.Budget) is > 0 and var budget)
        {
            foreach (var row in context.Rows.Where(row => CostTargets.Yuan(context, row, row.Target) == budget && CostTargets.Yuan(context, row, row.Actual) == budget))
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值和完成值都等于预算数 {Numbers.Show(context.Total(FundingMeasure.Budget)!.Value)}{context.UnitTerm}，只说明预算用完，不说明成本受控。", null, row.Target!.Text);
            }
        }
    }
}
