using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Web.Features.Forms;

namespace PerfBudget.Web.Features.Editing;

/// <summary>Begins a stage of a project with a draft in the layout of the unit's place; a stage that is begun already stays as it is.</summary>
public sealed class BeginStage(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, TimeProvider clock)
{
    /// <summary>Whether there is a draft, or something further, afterwards; not where there is no such project that the person may write, its place has no such form, or the project is cancelled.</summary>
    public async Task<bool> RunAsync(Viewer viewer, Guid project, FormKind kind, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.Database.ExecuteSqlAsync($"SELECT 1 FROM projects WHERE id = {project} FOR UPDATE", cancellation);
        var record = await context.Projects.AsSingleQuery().Within(viewer.UnitsFor(UseCase.EditForm))
            .Include(row => row.Unit).ThenInclude(unit => unit.Department).Include(row => row.Filings)
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record is null || record.IsCancelled || !viewer.May(UseCase.EditForm, record.UnitId, null) || book.LayoutFor(record, kind) is not { } layout)
        {
            return false;
        }

        if (record.Filings.All(filing => filing.Kind != kind))
        {
            record.Put(StageBeginning.Of(record, kind), layout.Id, FilingState.Draft, clock.GetUtcNow());
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return true;
    }
}
