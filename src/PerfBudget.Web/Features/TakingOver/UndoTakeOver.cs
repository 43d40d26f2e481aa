using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing.Editing;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Web.Features.Editing;

namespace PerfBudget.Web.Features.TakingOver;

/// <summary>Puts back what stood in a declaration before lines were taken over; cells that somebody has written since stay as they are.</summary>
public sealed class UndoTakeOver(IDbContextFactory<PerfBudgetContext> contexts, ApplyEdits apply)
{
    /// <summary>How many cells and rows were put back, and how many were not; null where the person made no such round.</summary>
    public async Task<(int Undone, int Kept)?> RunAsync(Viewer viewer, Guid id, Guid round, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (person, browser) = (SignedInEditor.Of(viewer).Id, Guid.NewGuid());
        var filing = await context.Projects.Within(viewer.UnitsFor(UseCase.EditForm)).Where(row => row.Id == id)
            .SelectMany(row => row.Filings).Where(row => row.Kind == FormKind.Declaration).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellation);
        var changes = await context.Changes.AsNoTracking().Where(change => change.FilingId == filing && change.BrowserId == round && change.PersonId == person)
            .OrderByDescending(change => change.Sequence).ToListAsync(cancellation);
        if (changes.Count == 0)
        {
            return null;
        }

        var edits = changes.Select((change, number) => new SentEdit(browser, number + 1, change.Field, change.Row, change.Sequence, change.Before, Origin: ChangeOrigin.Undone.Id())).ToList();
        var undone = 0;
        foreach (var some in edits.Chunk(ApplyEdits.MostEdits))
        {
            undone += (await apply.RunAsync(viewer, id, FormKind.Declaration, some, cancellation))?.Results.Count(result => result.Status == EditStatus.Saved) ?? 0;
        }

        return (undone, edits.Count - undone);
    }
}
