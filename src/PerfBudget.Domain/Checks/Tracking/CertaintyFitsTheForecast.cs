using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>A target that is certain to be reached is not forecast to be missed.</summary>
public sealed class CertaintyFitsTheForecast() : Check("tracking.forecast", Severity.Error, "预计完成与可能性相符",
    "全年预计完成值达不到指标值，而完成目标可能性勾“确定能”的（或反之勾“完全不可能”却预计达标），前后矛盾。", Sources.TrackingForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Indicator is not { Forecast: { Number: not null } forecast, Target: { Number: not null } target, Likelihood: { } likelihood })
            {
                continue;
            }

            var year = new Row(new Indicator { Level1 = row.Indicator.Level1, Level2 = row.Indicator.Level2, Name = row.Indicator.Name, Target = target, Actual = forecast });
            if ((year.Met == false && likelihood == Likelihood.Certain) || (year.Met == true && likelihood == Likelihood.Impossible))
            {
                yield return At(row, IndicatorFields.Forecast, $"{row.Called}指标值 {target.Text}，全年预计 {forecast.Text}，完成目标可能性却勾“{likelihood.Term()}”。", null, forecast.Text);
            }
        }
    }
}
