using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.Evidence;

/// <summary>Removes a file of evidence from a stage as it stands; versions that were kept with it keep it. One that is in no version is gone.</summary>
public sealed class RemoveEvidence(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>What is wrong with it; null where it is removed.</summary>
    public async Task<string?> RunAsync(Viewer viewer, Guid project, Stage stage, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        if (await OpenEvidence.FindAsync(context.Projects.GoingOn(), viewer, UseCase.KeepEvidence, project, stage, cancellation) is not (_, var filing)
            || await context.Evidence.FirstOrDefaultAsync(row => row.Id == id && row.FilingId == filing.Id && row.RemovedAt == null, cancellation) is not { } evidence)
        {
            return "没有这个文件，或您现在不能移除它。";
        }

        evidence.Remove(filing, viewer.Actor, clock.GetUtcNow());
        if (evidence.Until == evidence.After)
        {
            await context.EvidenceContents.Where(content => content.EvidenceId == id).ExecuteDeleteAsync(cancellation);
        }

        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}
