using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.TakingOver;

/// <summary>Puts back what stood in a declaration before lines were taken over; cells that somebody has written since stay as they are.</summary>
public sealed class UndoTakeOver(IDbContextFactory<PerfBudgetContext> contexts, ApplyEdits apply)
{
    /// <summary>The newest round that the person made in a declaration; null where there is none, or nothing of it stands any more.</summary>
    public async Task<LastRound?> LastAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var person = viewer.Actor.Id;
        var changes = context.Changes.AsNoTracking().Where(change => context.Projects.Within(viewer.UnitsFor(UseCase.EditForm)).Where(row => row.Id == id)
            .SelectMany(row => row.Filings).Any(filing => filing.Id == change.FilingId && filing.Kind == FormKind.Declaration));
        var newest = await changes.Where(change => change.Origin == ChangeOrigin.TakenOver && change.PersonId == person)
            .OrderByDescending(change => change.Sequence).Select(change => new { change.BrowserId, change.At }).FirstOrDefaultAsync(cancellation);
        if (newest is null)
        {
            return null;
        }

        var round = await changes.Where(change => change.BrowserId == newest.BrowserId && change.PersonId == person)
            .Select(change => new { change.Field, change.Row, change.Sequence }).ToListAsync(cancellation);
        var first = round.Min(change => change.Sequence);
        var later = await changes.Where(change => change.Sequence > first && change.BrowserId != newest.BrowserId)
            .Select(change => new { change.Field, change.Row, change.Sequence }).ToListAsync(cancellation);
        var changed = round.Count(own => later.Exists(other => other.Sequence > own.Sequence && other.Row == own.Row
            && (other.Field == own.Field || IndicatorRowEdit.IsOne(own.Field) || IndicatorRowEdit.IsOne(other.Field))));
        return changed == round.Count ? null : new LastRound(newest.BrowserId, newest.At, round.Count, changed);
    }

    /// <summary>How many cells and rows were put back, and how many were not; null where the person made no such round.</summary>
    public async Task<(int Undone, int Kept)?> RunAsync(Viewer viewer, Guid id, Guid round, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (person, browser) = (viewer.Actor.Id, Guid.NewGuid());
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
