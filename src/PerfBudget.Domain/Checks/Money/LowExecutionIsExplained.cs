using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Money;

/// <summary>A low execution rate at the end of the year is explained.</summary>
public sealed class LowExecutionIsExplained() : Check("money.low", Severity.Explain, "执行率偏低须说明原因",
    "自评时预算执行率低于规定比例，而表中没有一处说明资金情况的，须说明原因。", Sources.UseOfResults)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.LowExecution];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var low = context.Value(CheckThresholds.LowExecution);
        if (context.ExecutionRate is { } rate && rate < low && !MoneyReasons.Given(context.File))
        {
            yield return At(FundingMeasure.Executed, FundingSource.Total,
                $"执行率 {Numbers.Show(context.Total(FundingMeasure.Executed)!.Value)} ÷ {Numbers.Show(context.Budget!.Value)} = {Numbers.ShowPercent(rate)}，低于 {Numbers.ShowPercent(low)}，表中没有说明原因。",
                "≥" + Numbers.ShowPercent(low), Numbers.ShowPercent(rate));
        }
    }
}
