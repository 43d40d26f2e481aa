using System.Globalization;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Projects;

/// <summary>What a stage's form says before anybody has written into it.</summary>
public static class StageBeginning
{
    /// <summary>The beginning of a stage: what the declaration agreed; without one the names alone.</summary>
    /// <param name="project">The project, its unit and department with it.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="declared">The declaration as it was approved; null for a declaration itself.</param>
    /// <param name="covers">The period of a tracking by the year's calendar, where it says one.</param>
    public static FormContent Of(Project project, Stage stage, FormContent? declared = null, Period? covers = null)
    {
        var file = new FormContent { Kind = stage.Kind, Year = FiscalYear.TryOf(project.Year) };
        file.Project.Name = new CodedName(null, project.Name);
        file.Project.Code = project.Code;
        file.Project.Unit = new CodedName(project.Unit.Code, project.Unit.Name);
        file.Project.Department = project.Unit.Department is { } above ? new CodedName(above.Code, above.Name) : null;
        if (declared is not null)
        {
            new AgreedContent(declared, project.Unit).WriteInto(file);
        }

        if (stage.Kind == FormKind.Tracking && covers is { } days)
        {
            file.Tracking.Period = new Written<Period>(string.Create(CultureInfo.InvariantCulture, $"{days.From:yyyy-MM-dd} 至 {days.To:yyyy-MM-dd}"), days);
        }

        return file;
    }
}
