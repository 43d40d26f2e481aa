using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Years;

namespace PerfBudget.UseCases.Projects.Details;

/// <summary>Takes a project with its unit, department and filings from the record.</summary>
public sealed class OpenProject(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>The project; null where there is none of the id that the person may open.</summary>
    public async Task<Project?> RunAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await FindAsync(context, viewer, id, cancellation);
    }

    /// <summary>The project with the stages of its year; null as above.</summary>
    public async Task<(Project Project, ProjectCalendar Calendar)?> WithCalendarAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await FindAsync(context, viewer, id, cancellation) is { } project
            ? (project, await FilingWindows.FindAsync(context, project, clock, cancellation))
            : null;
    }

    private static async Task<Project?> FindAsync(PerfBudgetContext context, Viewer viewer, Guid id, CancellationToken cancellation) =>
        await context.Projects.AsNoTracking().AsSingleQuery().Within(viewer.UnitsFor(UseCase.OpenProject))
            .Include(project => project.Unit).ThenInclude(unit => unit.Department)
            .Include(project => project.Filings)
            .FirstOrDefaultAsync(project => project.Id == id, cancellation);
}
