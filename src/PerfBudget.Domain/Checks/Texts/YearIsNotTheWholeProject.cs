using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.Texts;

/// <summary>The goal of the year is not the goal of the whole project.</summary>
public sealed class YearIsNotTheWholeProject() : Check("goal.same", Severity.Explain, "年度目标不照抄项目总目标",
    "项目跨年而年度总体目标与项目总目标一字不差的，本年做什么没有说。", Sources.PublishedForms)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(CheckContext context)
    {
        if (context.File.Goals is { Overall: { } whole, Annual: { } year } && Wording.Plain(whole) == Wording.Plain(year)
            && Completeness.Durations.PlannedMonths(context.File) is > 13 and var months)
        {
            yield return At(FieldCatalog.GoalsAnnual, $"项目历时 {Numbers.Show(months)} 个月，年度总体目标与项目总目标一字不差，本年做什么没有说。", null, Wording.Short(year));
        }
    }
}
