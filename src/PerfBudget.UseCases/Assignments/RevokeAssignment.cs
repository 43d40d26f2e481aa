using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Assignments;

/// <summary>Takes an assignment back (收回). Whoever files for the unit may do it in any state: a form that is returned later stays closed to the colleague.</summary>
public sealed class RevokeAssignment(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>Whether it is taken back now; not where there is no such assignment of a form for which the person asks.</summary>
    public async Task<bool> RunAsync(Viewer viewer, Guid project, Stage stage, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        var filing = await context.Projects.Within(viewer.UnitsFor(UseCase.AskForHelp)).Where(row => row.Id == project)
            .SelectMany(row => row.Filings).Where(row => row.Kind == stage.Kind && row.Number == stage.Number).Select(row => row.Id).FirstOrDefaultAsync(cancellation);
        if (filing == default || await context.Assignments.FirstOrDefaultAsync(row => row.Id == id && row.FilingId == filing, cancellation) is not { } assignment)
        {
            return false;
        }

        assignment.Revoke(viewer.Actor, clock.GetUtcNow());
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
