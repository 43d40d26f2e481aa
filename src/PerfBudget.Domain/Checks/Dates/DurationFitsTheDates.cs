using PerfBudget.Domain.Checks.Completeness;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Dates;

/// <summary>A project does not take longer than from its planned beginning to its planned end.</summary>
public sealed class DurationFitsTheDates() : Check("dates.duration", Severity.Error, "周期与起止日期相符",
    "建设周期、工期等指标值不应长于计划开始至计划完成的时间；相差不足一个月的不计。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (Durations.PlannedMonths(context.File) is not { } planned)
        {
            yield break;
        }

        foreach (var row in context.Rows)
        {
            if (Durations.ProjectMonths(row) is { } months && months > planned + 1)
            {
                yield return At(row, IndicatorFields.Target, $"{row.Called}的指标值“{row.Target!.Text}”长于计划起止日期之间的 {Numbers.Show(planned)} 个月，请核对日期或周期。", $"≤{Numbers.Show(planned)} 个月", row.Target.Text);
            }
        }
    }
}
