using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>A form that deviates explains itself as a whole.</summary>
public sealed class DeviationNeedsAWord() : Check("tracking.explanation", Severity.Explain, "有较大偏差须填需要说明的情况",
    "表上印有“需要说明的情况”而空白，但执行数超过预算、或指标明显偏离应完成值的，须说明。", Sources.TrackingForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [CheckThresholds.GapOfWork];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (!context.Prints(FieldCatalog.TrackingExplanation) || !Wording.SaysNothing(context.File.Tracking.Explanation))
        {
            yield break;
        }

        if (context.Total(FundingMeasure.Executed) is { } executed && context.Budget is { } budget && executed > budget)
        {
            yield return At(FieldCatalog.TrackingExplanation, $"“需要说明的情况”空白，但执行数超出预算 {Numbers.Show(executed - budget)}{context.UnitTerm}，须说明。");
        }
        else if (Progress.FarBehind(context) is { } row)
        {
            yield return At(FieldCatalog.TrackingExplanation, $"“需要说明的情况”空白，但{row.Called}应完成 {Wording.Short(row.Due!.Text)}，完成 {Wording.Short(row.Actual!.Text)}，偏差较大，须说明。");
        }
    }
}
