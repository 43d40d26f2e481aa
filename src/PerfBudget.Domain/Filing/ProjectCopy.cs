using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Filing;

/// <summary>What the declaration of a project says that is made from another (复制为新项目, 结转到下一年度).</summary>
public static class ProjectCopy
{
    /// <summary>The new project's declaration. Texts, goals and indicators are taken over; day and hand of the signature are not, nor the code within one year, where it names the other project.</summary>
    /// <param name="from">The project that is copied, its unit and filings with it.</param>
    /// <param name="copy">The new project, its unit and department with it.</param>
    /// <param name="keepAmounts">Whether the amounts are taken over too.</param>
    public static ProjectFile Of(FilingProject from, FilingProject copy, bool keepAmounts) =>
        from.Filing(FormKind.Declaration) is { } declared
            ? Of(declared.Open(), copy, isSameYear: from.Year == copy.Year, _ => keepAmounts)
            : StageBeginning.Of(copy, FormKind.Declaration);

    /// <summary>The next year's declaration of a project that goes on. What looks at all its years (中期目标, 中期指标, 项目资金总额) is taken over unchanged, whatever is done with the year's amounts.</summary>
    /// <param name="agreed">The declaration as it was approved; null where none was, then as it stands.</param>
    /// <param name="from">The project of the year before.</param>
    /// <param name="next">The new project, its unit and department with it.</param>
    /// <param name="keepAmounts">Whether the year's amounts are taken over too.</param>
    public static ProjectFile Continuing(ProjectFile? agreed, FilingProject from, FilingProject next, bool keepAmounts) =>
        (agreed ?? from.Filing(FormKind.Declaration)?.Open()) is { } declared
            ? Of(declared, next, isSameYear: false, measure => keepAmounts || measure == FundingMeasure.Project)
            : StageBeginning.Of(next, FormKind.Declaration);

    private static ProjectFile Of(ProjectFile taken, FilingProject copy, bool isSameYear, Func<FundingMeasure, bool> isKept)
    {
        var file = StageBeginning.Of(copy, FormKind.Declaration);
        taken.Year = FiscalYear.TryOf(copy.Year);
        taken.Project.Name = new CodedName(isSameYear ? null : taken.Project.Name?.Code, copy.Name);
        taken.Project.Code = isSameYear ? null : taken.Project.Code;
        taken.Project.Unit = file.Project.Unit;
        taken.Project.Department = file.Project.Department;
        taken.Signatures.Date = null;
        taken.Signatures.Responsible = null;
        foreach (var row in taken.Indicators)
        {
            row.Id = Guid.NewGuid();
        }

        foreach (var line in taken.Funding.Lines)
        {
            foreach (var measure in line.Entries.Keys.Where(measure => !isKept(measure)))
            {
                line.Entries[measure] = null;
            }
        }

        return taken;
    }
}
