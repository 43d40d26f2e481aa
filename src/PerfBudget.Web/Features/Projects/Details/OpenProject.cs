using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Filing;
using PerfBudget.Persistence;

namespace PerfBudget.Web.Features.Projects.Details;

/// <summary>Takes a project with its unit, department and filings from the record.</summary>
public sealed class OpenProject(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The project; null where there is none of the id.</summary>
    public async Task<FilingProject?> RunAsync(Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Projects.AsNoTracking().AsSingleQuery()
            .Include(project => project.Unit).ThenInclude(unit => unit.Department)
            .Include(project => project.Filings)
            .FirstOrDefaultAsync(project => project.Id == id, cancellation);
    }
}
