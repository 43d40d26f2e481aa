using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Checks.Dates;

/// <summary>A project or period begins before it ends.</summary>
public sealed class BeginningBeforeEnd() : Check("dates.order", Severity.Error, "开始日期不晚于完成日期",
    "计划开始日期、项目起止时间和跟踪时段的开始都不应晚于结束。", Sources.ReviewPractice)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        var project = context.File.Project;
        if (project is { Start.Value: { } start, End.Value: { } end } && start > end)
        {
            yield return At(FieldCatalog.ProjectEnd, $"计划开始 {start:yyyy-MM-dd} 晚于计划完成 {end:yyyy-MM-dd}。", $"≥{start:yyyy-MM-dd}", $"{end:yyyy-MM-dd}");
        }

        foreach (var (field, period) in new[] { (FieldCatalog.ProjectTerm, project.Term?.Value), (FieldCatalog.TrackingPeriod, context.File.Tracking.Period?.Value) })
        {
            if (period is { IsInOrder: false } span)
            {
                yield return At(field, $"{field.Term}开始 {span.From:yyyy-MM-dd} 晚于结束 {span.To:yyyy-MM-dd}。", null, span.ToString());
            }
        }
    }
}
