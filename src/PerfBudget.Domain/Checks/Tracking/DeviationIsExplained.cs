using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>A deviation has a reason.</summary>
public sealed class DeviationIsExplained() : Check("tracking.reason", Severity.Error, "有偏差须有原因和措施",
    "跟踪时完成值没有达到应完成值的，偏差原因不能空白或填“无”。", Sources.TrackingForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Supersedes => ["tracking.light"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Indicator.Expected is not null && (row.Met == false || row.SaysNotReached) && row.GivesNoReason && row.Indicator.Causes.Count == 0)
            {
                yield return At(row, IndicatorFields.Reason, $"{row.Called}应完成 {Wording.Short(row.Due!.Text)}，完成 {Wording.Short(row.Actual!.Text)}，有偏差而没有写明原因。", null, row.Indicator.Reason);
            }
        }
    }
}
