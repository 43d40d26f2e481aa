using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Years;

namespace PerfBudget.UseCases.History;

/// <summary>What came of a note.</summary>
/// <param name="Refusal">Why it was not kept; null where it was.</param>
public sealed record NoteAnswer(string? Refusal);

/// <summary>Keeps why somebody changed a cell (修改说明): beside the newest change of the cell, by whoever made it, as long as the form may be written.</summary>
public sealed class NoteChange(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
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
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        var record = await context.Projects.AsSingleQuery().Within(viewer.UnitsFor(UseCase.EditForm)).GoingOn()
            .Include(row => row.Unit).Include(row => row.Filings).FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record?.Filing(stage) is not { } filing || !viewer.May(UseCase.EditForm, record.UnitId, filing.State)
            || await context.Changes.FirstOrDefaultAsync(row => row.FilingId == filing.Id && row.Sequence == version, cancellation) is not { } change
            || change.PersonId != viewer.Id.ToString())
        {
            return null;
        }

        if (await context.Changes.AnyAsync(row => row.FilingId == filing.Id && row.Field == change.Field && row.Row == change.Row && row.Sequence > version, cancellation))
        {
            return new NoteAnswer("这一格刚刚又有修改，请看过再写");
        }

        var refusal = (await FilingWindows.FindAsync(context, record, clock, cancellation)).Of(stage).Refusal
            ?? (text?.Trim().Length > CellChange.NoteLength ? $"说明最多 {CellChange.NoteLength} 字" : null)
            ?? (text?.ReplaceLineEndings(" ").Any(char.IsControl) == true ? "说明中有看不见的控制字符，请删去" : null);
        if (refusal is null)
        {
            change.Explain(text);
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return new NoteAnswer(refusal);
    }
}
