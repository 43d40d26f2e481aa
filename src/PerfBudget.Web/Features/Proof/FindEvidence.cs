using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Filing.Proof;
using PerfBudget.Domain.Indicators;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Web.Features.Proof;

/// <summary>The evidence of a stage.</summary>
/// <param name="Project">The project.</param>
/// <param name="Filing">The stage.</param>
/// <param name="Indicators">The form's indicators that have a name.</param>
/// <param name="Evidence">The files, those that are removed but belong to a version among them.</param>
/// <param name="MayKeep">Whether the person may add and remove.</param>
public sealed record EvidenceView(FilingProject Project, StageFiling Filing, IReadOnlyList<Indicator> Indicators, IReadOnlyList<Evidence> Evidence, bool MayKeep);

/// <summary>Shows the evidence of a stage (佐证材料).</summary>
public sealed class FindEvidence(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The evidence; null where there is no such stage that the person may see.</summary>
    public async Task<EvidenceView?> RunAsync(Viewer viewer, Guid project, Stage stage, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await OpenProof.FindAsync(context.Projects.AsNoTracking(), viewer, UseCase.SeeEvidence, project, stage, cancellation) is not var (record, filing))
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
internal static class OpenProof
{
    public static async Task<(FilingProject Project, StageFiling Filing)?> FindAsync(
        IQueryable<FilingProject> projects, Viewer viewer, UseCase useCase, Guid project, Stage stage, CancellationToken cancellation)
    {
        var record = await projects.AsSingleQuery().Within(viewer.UnitsFor(useCase)).Include(row => row.Unit)
            .Include(row => row.Filings.Where(filing => filing.Kind == stage.Kind && filing.Number == stage.Number))
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        return record?.Filings is [var filing] && viewer.May(useCase, record.UnitId, filing.State) ? (record, filing) : null;
    }
}
