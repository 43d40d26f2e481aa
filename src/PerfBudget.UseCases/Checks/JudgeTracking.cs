using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Checks.Judging;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Forms.Places;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.Places;

namespace PerfBudget.UseCases.Checks;

/// <summary>Judges a tracking form by the thresholds of its unit's place (跟踪研判).</summary>
public sealed class JudgeTracking(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, PlaceCatalog places)
{
    /// <summary>The judgement; null where there is no such tracking that the person may see.</summary>
    public async Task<TrackingJudgement?> RunAsync(Viewer viewer, Guid project, Stage stage, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var record = await context.Projects.AsNoTracking().AsSingleQuery().Within(viewer.UnitsFor(UseCase.SeeForm))
            .Include(row => row.Unit).Include(row => row.Filings.Where(filing => filing.Kind == stage.Kind && filing.Number == stage.Number))
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        return record?.Filings is [var filing] && viewer.May(UseCase.SeeForm, record.UnitId, filing.State) ? Of(record, filing) : null;
    }

    /// <summary>The judgement of a form that the person is known to see; null for the other stages.</summary>
    public TrackingJudgement? Of(Project project, Filing filing) => filing.Kind == FormKind.Tracking
        ? TrackingJudgement.Of(filing.Open(), LightThresholds.Of(places.Find(project.Unit.Place)?.Checks, project.Year), book.LayoutOf(project, filing)?.Period)
        : null;
}
