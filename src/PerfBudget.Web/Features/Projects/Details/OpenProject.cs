using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Web.Features.Years;

namespace PerfBudget.Web.Features.Projects.Details;

/// <summary>Takes a project with its unit, department and filings from the record.</summary>
public sealed class OpenProject(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>The project; null where there is none of the id that the person may open.</summary>
    public async Task<FilingProject?> RunAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await FindAsync(context, viewer, id, cancellation);
    }

    /// <summary>The project with the stages of its year; null as above.</summary>
    public async Task<(FilingProject Project, ProjectCalendar Calendar)?> WithCalendarAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await FindAsync(context, viewer, id, cancellation) is { } project
            ? (project, await FilingWindows.FindAsync(context, project, clock, cancellation))
            : null;
    }

    private static async Task<FilingProject?> FindAsync(PerfBudgetContext context, Viewer viewer, Guid id, CancellationToken cancellation) =>
        await context.Projects.AsNoTracking().AsSingleQuery().Within(viewer.UnitsFor(UseCase.OpenProject))
            .Include(project => project.Unit).ThenInclude(unit => unit.Department)
            .Include(project => project.Filings)
            .FirstOrDefaultAsync(project => project.Id == id, cancellation);
}
