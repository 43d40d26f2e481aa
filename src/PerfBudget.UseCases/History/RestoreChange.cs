using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.History;

/// <summary>What came of the wish to put an older value back.</summary>
/// <param name="Refusal">Why it was not put back; null where it was.</param>
public sealed record RestoreAnswer(string? Refusal);

/// <summary>Puts back what stood in a cell before a change (恢复旧值), as an edit like any other.</summary>
public sealed class RestoreChange(IDbContextFactory<PerfBudgetContext> contexts, ApplyEdits apply)
{
    /// <summary>The answer; null where there is no such change in a form of units for which the person writes.</summary>
    /// <param name="viewer">Who wishes it.</param>
    /// <param name="project">The project.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="version">The version of the form that the change made.</param>
    /// <param name="seen">The version that the person had before their eyes: what others wrote since is not overwritten.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<RestoreAnswer?> RunAsync(Viewer viewer, Guid project, Stage stage, int version, int seen, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var filings = context.Projects.Within(viewer.UnitsFor(UseCase.EditForm)).Where(record => record.Id == project).SelectMany(record => record.Filings)
            .Where(filing => filing.Kind == stage.Kind && filing.Number == stage.Number);
        var change = await context.Changes.AsNoTracking().FirstOrDefaultAsync(row => row.Sequence == version && filings.Any(filing => filing.Id == row.FilingId), cancellation);
        if (change is null)
        {
            return null;
        }

        if (change is { Field: IndicatorRowEdit.Row, Before: null })
        {
            return new RestoreAnswer("这是新增的一行；不要了，请在填写页面删除。");
        }

        var edit = new SentEdit(Guid.NewGuid(), 1, change.Field, change.Row, seen, change.Before, Origin: ChangeOrigin.Restored.Id());
        return (await apply.RunAsync(viewer, project, stage, [edit], cancellation))?.Results[0] switch
        {
            null => null,
            { Status: EditStatus.Saved } => new RestoreAnswer(null),
            { Status: EditStatus.Conflict } theirs => new RestoreAnswer($"{theirs.By}刚改过这一格，现在是“{theirs.Text ?? "（空）"}”，没有恢复。请看过下面的最新记录再决定。"),
            var refused => new RestoreAnswer($"{refused.Reason}，没有恢复。"),
        };
    }
}
