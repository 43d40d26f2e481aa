using PerfBudget.Domain.Indicators;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Filing;

/// <summary>What a stage's form says before anybody has written into it.</summary>
public static class StageBeginning
{
    /// <summary>The beginning of a stage: what the declaration agreed; without one the names alone.</summary>
    /// <param name="project">The project, its unit and department with it.</param>
    /// <param name="kind">The stage.</param>
    public static ProjectFile Of(FilingProject project, FormKind kind)
    {
        var file = new ProjectFile { Kind = kind, Year = FiscalYear.TryOf(project.Year) };
        file.Project.Name = new CodedName(null, project.Name);
        file.Project.Code = project.Code;
        file.Project.Unit = new CodedName(project.Unit.Code, project.Unit.Name);
        file.Project.Department = project.Unit.Department is { } above ? new CodedName(above.Code, above.Name) : null;
        if (kind != FormKind.Declaration && project.Filings.FirstOrDefault(filing => filing.Kind == FormKind.Declaration)?.Open() is { } declared)
        {
            TakeOver(declared, file);
        }

        return file;
    }

    // Names, goals, indicators and targets; the medium term's indicators are of no year.
    private static void TakeOver(ProjectFile declared, ProjectFile file)
    {
        foreach (var field in Fields.FieldCatalog.All.Where(field =>
            field.Path.StartsWith("project.", StringComparison.Ordinal) || field.Path.StartsWith("goals.", StringComparison.Ordinal)))
        {
            field.Set(file, field.Get(declared) ?? field.Get(file));
        }

        file.Indicators.AddRange(declared.Indicators.Where(row => row.Horizon == Horizon.Annual).Select(row => new Indicator
        {
            Id = row.Id, Level1 = row.Level1, Level2 = row.Level2, Name = row.Name, Target = row.Target, Weight = row.Weight,
        }));
    }
}
