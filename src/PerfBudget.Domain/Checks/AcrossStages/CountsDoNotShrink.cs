using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>What was done by the tracking is not less at the end of the year.</summary>
public sealed class CountsDoNotShrink() : Check("across.actual", Severity.Explain, "全年完成不少于跟踪时已完成",
    "数量指标自评的完成值小于跟踪时已完成值的，须说明。", Sources.DoubleMonitoring)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => SelfEvaluationOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.Tracked is not { } tracked)
        {
            yield break;
        }

        foreach (var (row, then) in Approved.Pairs(context, tracked))
        {
            if (row.Target is { IsPercentage: false } && row.Group == RowGroup.Output && !row.WantsLess && row.Actual is { Number: { } now, Unit: var unit } && then?.Actual is { Number: { } done } && then.Actual.Unit == unit && now < done)
            {
                yield return At(row, IndicatorFields.Actual, $"{row.Called}跟踪时已完成 {then.Actual.Text}，自评全年只有 {row.Actual.Text}。", "≥" + then.Actual.Text, row.Actual.Text);
            }
        }
    }
}
