using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Evidence;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Evidence;

/// <summary>The evidence of a stage.</summary>
/// <param name="Project">The project.</param>
/// <param name="Filing">The stage.</param>
/// <param name="Indicators">The form's indicators that have a name.</param>
/// <param name="Evidence">The files, those that are removed but belong to a version among them.</param>
/// <param name="MayKeep">Whether the person may add and remove.</param>
public sealed record EvidenceView(Project Project, Filing Filing, IReadOnlyList<Indicator> Indicators, IReadOnlyList<EvidenceFile> Evidence, bool MayKeep);

/// <summary>Shows the evidence of a stage (佐证材料).</summary>
public sealed class FindEvidence(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The evidence; null where there is no such stage that the person may see.</summary>
    public async Task<EvidenceView?> RunAsync(Viewer viewer, Guid project, Stage stage, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await OpenEvidence.FindAsync(context.Projects.AsNoTracking(), viewer, UseCase.SeeEvidence, project, stage, cancellation) is not var (record, filing))
        {
            return null;
        }

        var evidence = await context.Evidence.AsNoTracking().Where(row => row.FilingId == filing.Id && (row.RemovedAt == null || row.Until > row.After))
            .OrderBy(row => row.At).ToListAsync(cancellation);
        return new EvidenceView(
            record, filing, [.. filing.Open().Indicators.Where(row => !string.IsNullOrWhiteSpace(row.Name))], evidence,
            !record.IsCancelled && viewer.May(UseCase.KeepEvidence, record.UnitId, filing.State));
    }
}

/// <summary>Finds a stage that somebody may do something with.</summary>
internal static class OpenEvidence
{
    public static async Task<(Project Project, Filing Filing)?> FindAsync(
        IQueryable<Project> projects, Viewer viewer, UseCase useCase, Guid project, Stage stage, CancellationToken cancellation)
    {
        var record = await projects.AsSingleQuery().Within(viewer.UnitsFor(useCase)).Include(row => row.Unit)
            .Include(row => row.Filings.Where(filing => filing.Kind == stage.Kind && filing.Number == stage.Number))
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        return record?.Filings is [var filing] && viewer.May(useCase, record.UnitId, filing.State) ? (record, filing) : null;
    }
}
