using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Filing.Editing;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Web.Features.History;

/// <summary>What came of a note.</summary>
/// <param name="Refusal">Why it was not kept; null where it was.</param>
public sealed record NoteAnswer(string? Refusal);

/// <summary>Keeps why somebody changed a cell (修改说明): beside the newest change of the cell, by whoever made it, as long as the form may be written.</summary>
public sealed class NoteChange(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The answer; null where there is no such change in a form that the person may write.</summary>
    /// <param name="viewer">Who says why.</param>
    /// <param name="project">The project.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="version">The version of the form that the change made.</param>
    /// <param name="text">The note; blank takes it back.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<NoteAnswer?> RunAsync(Viewer viewer, Guid project, Stage stage, int version, string? text, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var filing = await context.Projects.Within(viewer.UnitsFor(UseCase.EditForm)).Where(record => record.Id == project && record.CancelledAt == null)
            .SelectMany(record => record.Filings).Where(filing => filing.Kind == stage.Kind && filing.Number == stage.Number)
            .Select(filing => new { filing.Id, filing.UnitId, filing.State }).FirstOrDefaultAsync(cancellation);
        if (filing is null || !viewer.May(UseCase.EditForm, filing.UnitId, filing.State)
            || await context.Changes.FirstOrDefaultAsync(row => row.FilingId == filing.Id && row.Sequence == version, cancellation) is not { } change
            || change.PersonId != viewer.Id.ToString())
        {
            return null;
        }

        if (await context.Changes.AnyAsync(row => row.FilingId == filing.Id && row.Field == change.Field && row.Row == change.Row && row.Sequence > version, cancellation))
        {
            return new NoteAnswer("这一格刚刚又有修改，请看过再写");
        }

        if (text?.Trim().Length > CellChange.NoteLength)
        {
            return new NoteAnswer($"说明最多 {CellChange.NoteLength} 字");
        }

        change.Explain(text);
        await context.SaveChangesAsync(cancellation);
        return new NoteAnswer(null);
    }
}
