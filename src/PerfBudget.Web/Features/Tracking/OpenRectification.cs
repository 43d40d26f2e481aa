using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Tracking;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Web.Features.Tracking;

/// <summary>Finds a rectification that somebody may take a step with, and saves the step unless somebody else was first.</summary>
internal static class OpenRectification
{
    public const string Missing = "没有这项整改，或您不能办理。";

    public static async Task<Rectification?> FindAsync(PerfBudgetContext context, Viewer viewer, UseCase useCase, long id, CancellationToken cancellation)
    {
        var projects = context.Projects.Within(viewer.UnitsFor(useCase)).GoingOn();
        var order = await context.Rectifications.FirstOrDefaultAsync(row => row.Id == id && projects.Any(project => project.Id == row.ProjectId), cancellation);
        var state = order is null ? null : await context.Filings.Where(filing => filing.Id == order.FilingId).Select(filing => (Domain.Filing.FilingState?)filing.State).FirstOrDefaultAsync(cancellation);
        return order is not null && viewer.May(useCase, order.UnitId, state) ? order : null;
    }

    public static async Task<string?> SaveAsync(PerfBudgetContext context, CancellationToken cancellation)
    {
        try
        {
            await context.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return "刚刚有人办理了这项整改，请看过最新内容再办。";
        }
    }
}
