using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Addresses;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects;
using PerfBudget.UseCases.Projects.Details;
using PerfBudget.UseCases.Years;

namespace PerfBudget.UseCases.History;

/// <summary>One change of a form, as its history page shows it.</summary>
/// <param name="Version">The version of the form that it made.</param>
/// <param name="Field">The field's path.</param>
/// <param name="Row">The row, or null.</param>
/// <param name="Cell">The cell in the words of the form: 年度指标值 · 培训人次.</param>
/// <param name="Before">The value before; null where the cell was empty.</param>
/// <param name="After">The value after; null where the cell is empty now.</param>
/// <param name="By">姓名 of the person who made the change.</param>
/// <param name="At">When the change was made.</param>
/// <param name="Why">为什么.</param>
/// <param name="MayRestore">Whether what stood there before can be put back by the person now.</param>
public sealed record FormChange(int Version, string Field, string? Row, string Cell, string? Before, string? After, string By, DateTimeOffset At, string Why, bool MayRestore);

/// <summary>One page of a form's history, the newest change first.</summary>
/// <param name="Project">The project.</param>
/// <param name="Filing">The form whose changes are shown.</param>
/// <param name="Query">What was asked for, with the page that there is.</param>
/// <param name="Changes">The changes of the page.</param>
/// <param name="Total">How many changes there are on all pages.</param>
/// <param name="Pages">How many pages there are, at least one.</param>
/// <param name="Fields">The fields that were ever changed, with their terms, to choose from.</param>
/// <param name="HasSubmission">Whether the form was ever submitted, so that there is a time since.</param>
public sealed record FormHistory(
    Project Project, Filing Filing, FormHistoryQuery Query, IReadOnlyList<FormChange> Changes, int Total, int Pages,
    IReadOnlyList<(string Field, string Term)> Fields, bool HasSubmission);

/// <summary>Reads who changed what in a form, and why (修改记录), all cells together.</summary>
public sealed class ReadFormHistory(IDbContextFactory<PerfBudgetContext> contexts, OpenProject open, FormBook book, TimeProvider clock)
{
    /// <summary>The changes of a page, and the most of a table.</summary>
    public const int Size = 50, MostOfTable = 5_000;

    /// <summary>The page; null where there is no such form that the person may see.</summary>
    public Task<FormHistory?> RunAsync(Viewer viewer, Guid id, Stage stage, FormHistoryQuery query, CancellationToken cancellation) =>
        ReadAsync(viewer, id, stage, query, Size, cancellation);

    /// <summary>All pages in one, for a table.</summary>
    public Task<FormHistory?> AllAsync(Viewer viewer, Guid id, Stage stage, FormHistoryQuery query, CancellationToken cancellation) =>
        ReadAsync(viewer, id, stage, query with { Page = 1 }, MostOfTable, cancellation);

    private async Task<FormHistory?> ReadAsync(Viewer viewer, Guid id, Stage stage, FormHistoryQuery query, int size, CancellationToken cancellation)
    {
        if (await open.RunAsync(viewer, id, cancellation) is not { } project || project.Filing(stage) is not { } filing
            || !viewer.May(UseCase.SeeForm, project.UnitId, filing.State))
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rounds = await ProjectRounds.FindAsync(context, id, [filing.Id], cancellation);
        var changes = context.Changes.AsNoTracking().Where(change => change.FilingId == filing.Id && change.Before != change.After);
        var fields = await changes.Select(change => change.Field).Distinct().ToListAsync(cancellation);
        var (wanted, hasSubmission) = (Narrow(changes, query), rounds.Submissions(filing.Id).Any());
        if (query.SinceSubmission && hasSubmission)
        {
            var since = rounds.Submissions(filing.Id).Skip(filing.IsEditable ? 0 : 1).FirstOrDefault();
            wanted = wanted.Where(change => change.At > since);
        }

        var total = await wanted.CountAsync(cancellation);
        var pages = Paging.Pages(total, size);
        query = query with { Page = Paging.Within(query.Page, total, size) };
        var found = await wanted.OrderByDescending(change => change.Sequence).OfPage(query.Page, size).ToListAsync(cancellation);
        var layout = book.LayoutOf(project, filing);
        var file = filing.Open();
        var unit = layout?.Unit ?? file.Funding.Unit ?? MoneyUnit.Yuan;
        var unknown = CellWords.Unknown(file, found.Select(change => (change.Field, change.Row, change.Before, change.After))).ToList();
        var words = new CellWords(file, unit, await CellWords.GoneAsync(context, [filing.Id], unknown, cancellation));
        var restorable = await RestorableAsync(context, viewer, project, filing, cancellation);
        return new FormHistory(
            project, filing, query,
            [.. found.Select(change => new FormChange(
                change.Sequence, change.Field, change.Row, words.Cell(change.Field, change.Row), words.Text(change.Field, change.Before), words.Text(change.Field, change.After),
                change.PersonName, change.At, rounds.Why(filing.Id, stage, change.At, change.Origin, change.Note, isBrief: size == Size), restorable(change)))],
            total, pages, [.. fields.Select(field => (field, CellWords.Term(field))).OrderBy(field => field.Item2, StringComparer.Ordinal)], hasSubmission);
    }

    private IQueryable<CellChange> Narrow(IQueryable<CellChange> changes, FormHistoryQuery query)
    {
        var (from, to) = (Begin(query.From), Begin(query.To?.AddDays(1)));
        return changes.Where(change =>
            (query.Person == null || change.PersonName.Contains(query.Person)) && (query.Field == null || change.Field == query.Field)
            && (query.Row == null || change.Row == query.Row) && (from == null || change.At >= from) && (to == null || change.At < to));
    }

    private DateTimeOffset? Begin(DateOnly? day) => day is { } known ? LocalTime.Begin(known, clock) : null;

    // What ApplyEdits would refuse anyhow is not offered, nor what stands in the cell already.
    private async Task<Func<CellChange, bool>> RestorableAsync(PerfBudgetContext context, Viewer viewer, Project project, Filing filing, CancellationToken cancellation)
    {
        if (!filing.IsEditable || project.IsCancelled || !viewer.May(UseCase.EditForm, project.UnitId, filing.State) || book.LayoutOf(project, filing) is not { } layout
            || !(await FilingWindows.FindAsync(context, project, clock, cancellation)).Of(filing.Stage).IsOpen)
        {
            return _ => false;
        }

        var form = new EditedForm(layout, filing, await AgreedDeclaration.AgreedContentAsync(context, project, filing.Kind, cancellation));
        return change => form.AgreedContent?.Locks(change.Field, change.Row) != true && (change.Field switch
        {
            IndicatorRowEdit.Row => change.Before is not null && Guid.TryParse(change.Row, out var row) && form.File.Indicators.TrueForAll(one => one.Id != row),
            IndicatorRowEdit.Place => Guid.TryParse(change.Row, out var row) && form.File.Indicators.Exists(one => one.Id == row) && IndicatorRowEdit.PlaceOf(form.File, row) != change.Before,
            _ => EditableCell.Find(form.File, change.Field, change.Row, layout.Unit) is { } cell && cell.Get() != change.Before,
        });
    }
}
