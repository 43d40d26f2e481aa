using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A cost target follows the budget when that is adjusted.</summary>
public sealed class CostFollowsTheAdjustedBudget() : Check("target.cost.initial", Severity.Explain, "成本指标值随预算调整",
    "成本指标值等于年初预算数，而全年预算数已经调整的，“节约”只是预算调减，须说明或同步调整。", Sources.DoubleMonitoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => LaterStages;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["target.cost.above", "target.cost.budget"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (CostTargets.Total(context, FundingMeasure.Initial) is > 0 and var initial && CostTargets.Total(context, FundingMeasure.Budget) is { } budget && budget != initial)
        {
            foreach (var row in context.Rows.Where(row => CostTargets.Yuan(context, row, row.Target) == initial))
            {
                yield return At(row, IndicatorFields.Target,
                    $"{row.Called}的指标值“{row.Target!.Text}”是年初预算数，全年预算已调整为 {Numbers.Show(context.Total(FundingMeasure.Budget)!.Value)}{context.UnitTerm}，指标值没有随之调整，“节约”只是预算的变化。",
                    Numbers.Show(context.Total(FundingMeasure.Budget)!.Value), row.Target.Text);
            }
        }
    }
}
