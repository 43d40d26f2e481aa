using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.Places;

namespace PerfBudget.UseCases.Editing;

/// <summary>What others have changed.</summary>
/// <param name="Version">The filing's version.</param>
/// <param name="IsEditable">Whether it may still be edited.</param>
/// <param name="Rows">Whether rows have come, gone or moved: the form is to be fetched anew.</param>
/// <param name="Cells">The cells, each as it now stands.</param>
/// <param name="Closed">Why it may no longer be edited, in a sentence; null where it may, or where the state says it.</param>
public sealed record FoundChanges(int Version, bool IsEditable, bool Rows, IReadOnlyList<ChangedCell> Cells, string? Closed = null);

/// <summary>A cell that changed.</summary>
public sealed record ChangedCell(string Field, string? Row, string? Text, string? Shown, int Version, Guid Browser, string By);

/// <summary>Says what has changed in a filing since a version. While nothing has, it costs one small query.</summary>
public sealed class FindChanges(IDbContextFactory<PerfBudgetContext> contexts, FormBook book)
{
    private const int MostChanges = 1_000;

    /// <summary>The changes; null where there is no such filing that the person may see.</summary>
    public async Task<FoundChanges?> RunAsync(Viewer viewer, Guid project, Stage stage, int since, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await context.Projects.Within(viewer.UnitsFor(UseCase.SeeForm)).Where(record => record.Id == project)
            .SelectMany(record => record.Filings, (record, filing) => new { filing.Kind, filing.Number, filing.UnitId, filing.Sequence, filing.State, record.CancelledAt })
            .FirstOrDefaultAsync(filing => filing.Kind == stage.Kind && filing.Number == stage.Number, cancellation);
        if (found is null || !viewer.May(UseCase.SeeForm, found.UnitId, found.State))
        {
            return null;
        }

        var isEditable = found.CancelledAt is null && viewer.May(UseCase.EditForm, found.UnitId, found.State);
        if (found.Sequence <= since)
        {
            return new FoundChanges(found.Sequence, isEditable, false, []);
        }

        var record = await context.Projects.AsNoTracking().AsSingleQuery()
            .Include(row => row.Unit).Include(row => row.Filings.Where(filing => filing.Kind == stage.Kind && filing.Number == stage.Number))
            .FirstAsync(row => row.Id == project, cancellation);
        return await SinceAsync(context, viewer, record, record.Filings[0], EditScope.Whole, since, isEditable, cancellation);
    }

    /// <summary>What has changed in a form that the person is known to see, as far as the scope reaches. Pages of others are not named.</summary>
    internal async Task<FoundChanges?> SinceAsync(
        PerfBudgetContext context, Viewer viewer, Project record, Filing filing, EditScope scope, int since, bool isEditable, CancellationToken cancellation)
    {
        var changes = await context.Changes.AsNoTracking().Where(change => change.FilingId == filing.Id && change.Sequence > since && change.Sequence <= filing.Sequence)
            .OrderBy(change => change.Sequence).Take(MostChanges + 1).ToListAsync(cancellation);
        if (book.LayoutOf(record, filing) is not { } layout)
        {
            return null;
        }

        var (form, me) = (new EditedForm(layout, filing, scope: scope), viewer.Id.ToString());
        var rows = changes.Count > MostChanges || changes.Exists(change => IndicatorRowEdit.IsOne(change.Field));
        var seen = form.Seen;
        return new FoundChanges(filing.Sequence, isEditable, rows, [.. changes
            .Where(change => !IndicatorRowEdit.IsOne(change.Field) && scope.Sees(change.Field, change.Row))
            .GroupBy(change => (change.Field, change.Row))
            .Select(cell => cell.Last())
            .Select(change => new ChangedCell(
                change.Field, change.Row, EditableCell.Find(seen, change.Field, change.Row, layout.Unit)?.Get(),
                form.Shown.GetValueOrDefault((change.Field, change.Row)), change.Sequence, change.PersonId == me ? change.BrowserId : Guid.Empty, change.PersonName))]);
    }
}
