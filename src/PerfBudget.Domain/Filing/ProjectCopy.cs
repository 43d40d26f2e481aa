using System.Text.Json;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Filing;

/// <summary>What the declaration of a project says that is made from another (复制为新项目).</summary>
public static class ProjectCopy
{
    /// <summary>The new project's declaration. Texts, goals and indicators are taken over; day and hand of the signature are not, nor the code within one year, where it names the other project.</summary>
    /// <param name="from">The project that is copied, its unit and filings with it.</param>
    /// <param name="copy">The new project, its unit and department with it.</param>
    /// <param name="keepAmounts">Whether the amounts are taken over too.</param>
    public static ProjectFile Of(FilingProject from, FilingProject copy, bool keepAmounts)
    {
        var file = StageBeginning.Of(copy, FormKind.Declaration);
        if (from.Filings.FirstOrDefault(filing => filing.Kind == FormKind.Declaration) is not { } declared)
        {
            return file;
        }

        using var json = JsonDocument.Parse(declared.Content);
        var taken = ProjectFileJson.Read(json.RootElement);
        var isSameYear = from.Year == copy.Year;
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

        if (!keepAmounts)
        {
            foreach (var line in taken.Funding.Lines)
            {
                foreach (var measure in line.Entries.Keys)
                {
                    line.Entries[measure] = null;
                }
            }
        }

        return taken;
    }
}
