using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Targets;

/// <summary>A satisfaction target is not low.</summary>
public sealed class SatisfactionIsNotLow() : Check("target.satisfaction.low", Severity.Hint, "满意度指标值不宜过低",
    "满意度指标值低于设定比例的，给出提示。", Sources.TargetQuality)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.LowSatisfaction];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var low = context.Value(CheckThresholds.LowSatisfaction);
        foreach (var row in context.Rows)
        {
            if (row.IsSatisfaction && row.Meaning == Meaning.Up && row.Target is { IsPercentage: true, Number: > 1 and var number } target && number < low
                && !Wording.StartsWithAny(row.Name, Lexicon.Rises) && target.Operator is not (ComparisonOperator.AtMost or ComparisonOperator.LessThan))
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值“{target.Text}”低于 {Numbers.ShowPercent(low)}，目标偏低。", "≥" + Numbers.ShowPercent(low), target.Text);
            }
        }
    }
}
