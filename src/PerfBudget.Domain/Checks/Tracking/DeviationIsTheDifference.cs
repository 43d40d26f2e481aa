using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Tracking;

/// <summary>A deviation in numbers is the difference of what was due and what was done.</summary>
public sealed class DeviationIsTheDifference() : Check("tracking.deviation", Severity.Error, "偏差等于应完成与完成之差",
    "偏差情况填了数值的，应等于应完成值与完成值之差（正负均可），或其占应完成值的百分比。", Sources.TrackingForm)
{
    /// <inheritdoc/>
    public override IReadOnlyList<FormKind> Kinds => TrackingOnly;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        foreach (var row in context.Rows)
        {
            if (row.Comparable is not var (due, actual) || TargetValue.Parse(row.Indicator.Deviation)?.Number is not { } written)
            {
                continue;
            }

            var slack = Numbers.HalfOfLastDigit(row.Indicator.Deviation!) + 0.01m;
            var apart = Numbers.Apart(due, actual);
            var share = Numbers.Percent(apart, Math.Abs(due)) ?? 0;
            var done = Numbers.Percent(actual, due) ?? 0;
            if (Numbers.Apart(Math.Abs(written), apart) > slack && Numbers.Apart(Math.Abs(written), share) > slack && !(written == 0 && row.Met == true) && Numbers.Apart(written, done) > slack
                && !(row.Target is { Number: { } year } && Numbers.Apart(Math.Abs(written), Numbers.Apart(year, actual)) <= slack))
            {
                yield return At(row, IndicatorFields.Deviation, $"{row.Called}应完成 {row.Due!.Text}，完成 {row.Actual!.Text}，相差 {Numbers.Show(apart)}，偏差情况填的是 {row.Indicator.Deviation}。", Numbers.Show(apart), row.Indicator.Deviation);
            }
        }
    }
}
