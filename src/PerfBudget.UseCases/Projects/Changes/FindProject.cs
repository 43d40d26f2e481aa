using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Projects.Changes;

/// <summary>Finds a project that is about to be changed as a whole, and its log.</summary>
public sealed class FindProject(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The project; null where there is none with which the person may do this.</summary>
    public async Task<Project?> RunAsync(Viewer viewer, UseCase useCase, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Projects.AsNoTracking().AsSingleQuery().Within(viewer.UnitsFor(useCase))
            .Include(project => project.Unit).Include(project => project.Filings)
            .FirstOrDefaultAsync(project => project.Id == id, cancellation);
    }

    /// <summary>What happened to a project as a whole, the newest first; nothing where the person may not open it.</summary>
    public async Task<IReadOnlyList<ProjectEvent>> LogAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var visible = context.Projects.Within(viewer.UnitsFor(UseCase.OpenProject));
        return await context.ProjectEvents.AsNoTracking()
            .Where(happened => happened.ProjectId == id && visible.Any(project => project.Id == id))
            .OrderByDescending(happened => happened.Id).ToListAsync(cancellation);
    }
}
