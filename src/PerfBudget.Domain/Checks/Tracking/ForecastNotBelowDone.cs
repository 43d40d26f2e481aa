using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>What will be done by the end of the year is not less than what is done.</summary>
public sealed class ForecastNotBelowDone() : Check("tracking.backwards", Severity.Explain, "全年预计不少于已完成",
    "数量指标的全年预计完成值少于已完成值的，须说明。", Sources.TrackingForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Kind == RowKind.Quantity && row.Indicator.Forecast is { Number: { } forecast, Unit: var unit } && row.Actual is { Number: { } done } && row.Actual.Unit == unit && forecast < done)
            {
                yield return At(row, IndicatorFields.Forecast, $"{row.Called}已完成 {row.Actual.Text}，全年预计却只有 {row.Indicator.Forecast.Text}。", null, row.Indicator.Forecast.Text);
            }
        }
    }
}
