using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects;
using PerfBudget.UseCases.Years;

namespace PerfBudget.UseCases.Editing;

/// <summary>
/// Begins a stage of a project with a draft in the layout of the unit's place: a tracking or a self-evaluation with what the approved
/// declaration agreed. A stage that is begun already stays as it is.
/// </summary>
public sealed class BeginStage(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, TimeProvider clock)
{
    /// <summary>What a tracking or a self-evaluation waits for.</summary>
    public const string NeedsDeclaration = "绩效目标申报表批复后才能填报";

    /// <summary>Whether there is a draft, or something further, afterwards; not where there is no such project that the person may write, where its place has no such form, or where it is too early or too late.</summary>
    public async Task<bool> RunAsync(Viewer viewer, Guid project, Stage stage, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        var record = await context.Projects.AsSingleQuery().Within(viewer.UnitsFor(UseCase.EditForm))
            .Include(row => row.Unit).ThenInclude(unit => unit.Department).Include(row => row.Filings)
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record is null || record.IsCancelled || !viewer.May(UseCase.EditForm, record.UnitId, null) || book.LayoutFor(record, stage.Kind) is not { } layout)
        {
            return false;
        }

        if (record.Filing(stage) is null)
        {
            var calendar = await FilingWindows.FindAsync(context, record, clock, cancellation);
            var agreed = stage.Kind == FormKind.Declaration ? null : await AgreedDeclaration.FindAsync(context, project, cancellation);
            if (!calendar.Of(stage).IsOpen || (stage.Kind != FormKind.Declaration && agreed is null))
            {
                return false;
            }

            var file = StageBeginning.Of(record, stage, agreed, calendar.Year?.Of(stage)?.Covers);
            record.Put(file, layout.Id, FilingState.Draft, clock.GetUtcNow(), stage.Number);
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return true;
    }
}
