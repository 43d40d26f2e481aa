using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;

namespace PerfBudget.UseCases.Rectifications;

/// <summary>Finds a rectification that somebody may take a step with.</summary>
internal static class OpenRectification
{
    public const string Missing = "没有这项整改，或您不能办理。";

    /// <summary>Holds its project until the transaction ends: what is written about it belongs to the unit that has it then.</summary>
    public static async Task<Rectification?> HoldAsync(PerfBudgetContext context, Viewer viewer, UseCase useCase, long id, CancellationToken cancellation)
    {
        await context.LockProjectAsync(await context.Rectifications.Where(row => row.Id == id).Select(row => row.ProjectId).FirstOrDefaultAsync(cancellation), cancellation);
        var projects = context.Projects.Within(viewer.UnitsFor(useCase)).GoingOn();
        var order = await context.Rectifications.FirstOrDefaultAsync(row => row.Id == id && projects.Any(project => project.Id == row.ProjectId), cancellation);
        var state = order is null ? null : await context.Filings.Where(filing => filing.Id == order.FilingId).Select(filing => (Domain.Filings.FilingState?)filing.State).FirstOrDefaultAsync(cancellation);
        return order is not null && viewer.May(useCase, order.UnitId, state) ? order : null;
    }

}
