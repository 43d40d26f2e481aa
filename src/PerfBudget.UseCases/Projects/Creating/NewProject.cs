using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Projects.Changes;

namespace PerfBudget.UseCases.Projects.Creating;

/// <summary>What came of the wish for a new project.</summary>
/// <param name="Project">The project; null where there is none.</param>
/// <param name="Refusal">Why not; null where there is one.</param>
public sealed record CreatedProject(Guid? Project, string? Refusal);

/// <summary>What making a project shares, however it comes about: blank, copied, continued.</summary>
internal static class NewProject
{
    /// <summary>The name as the form's own cell takes it.</summary>
    public static CellText ReadName(string? typed) =>
        CellText.Read(EditableCell.Find(new FormContent(), FieldCatalog.ProjectName.Path, null, MoneyUnit.Yuan)!, typed, MoneyUnit.Yuan);

    /// <summary>Saves the project and ends the transaction; no unit has two of one name in a year.</summary>
    public static async Task<CreatedProject> SaveAsync(
        PerfBudgetContext context, IDbContextTransaction transaction, Project project, string advice, CancellationToken cancellation)
    {
        var clash = new CreatedProject(null, ProjectChange.Clash(project.Unit.Name, project.Year, project.Name) + advice);
        var (unit, year, name) = (project.Unit.Id, project.Year, project.Name);
        if (await context.Projects.GoingOn().AnyAsync(row => row.UnitId == unit && row.Year == year && row.Name == name, cancellation))
        {
            return clash;
        }

        try
        {
            context.Projects.Add(project);
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return new CreatedProject(project.Id, null);
        }
        catch (DbUpdateException problem) when (problem.IsClash()) // somebody else was faster
        {
            return clash;
        }
    }
}
