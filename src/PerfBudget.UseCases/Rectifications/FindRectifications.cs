using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Rectifications;

/// <summary>The rectifications of a project, oldest first.</summary>
public sealed class FindRectifications(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>Those that the person may see: of a project that the person may open.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="project">The project.</param>
    /// <param name="filing">One of its trackings; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Rectification>> RunAsync(Viewer viewer, Guid project, Guid? filing, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var projects = context.Projects.Within(viewer.UnitsFor(UseCase.OpenProject));
        return await context.Rectifications.AsNoTracking()
            .Where(order => order.ProjectId == project && (filing == null || order.FilingId == filing) && projects.Any(row => row.Id == order.ProjectId))
            .OrderBy(order => order.Id).ToListAsync(cancellation);
    }
}
