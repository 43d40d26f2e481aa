using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Evidence;

/// <summary>A file of evidence with its content.</summary>
public sealed record DownloadedEvidence(string Name, string Type, byte[] Bytes);

/// <summary>Hands a file of evidence to those who may see it.</summary>
public sealed class DownloadEvidence(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The file; null where there is none that the person may see.</summary>
    public async Task<DownloadedEvidence?> RunAsync(Viewer viewer, Guid project, Stage stage, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await OpenEvidence.FindAsync(context.Projects.AsNoTracking(), viewer, UseCase.SeeEvidence, project, stage, cancellation) is not (_, var filing)
            ? null
            : await context.Evidence.Where(row => row.Id == id && row.FilingId == filing.Id)
                .Join(context.EvidenceContents, row => row.Id, content => content.EvidenceId, (row, content) => new DownloadedEvidence(row.Name, row.Type, content.Bytes))
                .FirstOrDefaultAsync(cancellation);
    }
}
