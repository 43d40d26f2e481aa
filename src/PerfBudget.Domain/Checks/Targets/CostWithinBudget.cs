using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A cost target is not above the budget.</summary>
public sealed class CostWithinBudget() : Check("target.cost.above", Severity.Explain, "成本指标值不超过预算",
    "总成本、总费用类指标的上限大于项目预算的，没有约束，须说明。单价、人均标准除外。", Sources.Appropriateness)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var budget = CostTargets.Total(context, FundingMeasure.Project) is { } whole ? Math.Max(whole, Yearly() ?? 0) : Yearly();
        if (budget is not > 0)
        {
            yield break;
        }

        foreach (var row in context.Rows)
        {
            if (!CostTargets.IsPriceOfOne(row) && CostTargets.Yuan(context, row, row.Target) is { } cost && cost > budget && row.Target!.Operator is not (ComparisonOperator.AtLeast or ComparisonOperator.MoreThan))
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值“{row.Target.Text}”大于项目预算 {Numbers.Show(new PerfBudget.Domain.Values.Money(budget.Value).In(context.Unit))}{context.UnitTerm}，没有约束。", null, row.Target.Text);
            }
        }

        decimal? Yearly() => CostTargets.Total(context, FundingMeasure.Budget) ?? CostTargets.Total(context, FundingMeasure.Annual);
    }
}
