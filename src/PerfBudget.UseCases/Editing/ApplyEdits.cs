using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Projects;
using PerfBudget.Forms.Places;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Projects;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects;
using PerfBudget.UseCases.Years;

namespace PerfBudget.UseCases.Editing;

/// <summary>
/// Applies edits to a filing, all in one transaction under the lock of its project. An edit that comes a second time changes nothing;
/// one that was made without knowing of somebody else's later value is answered with that value.
/// </summary>
public sealed class ApplyEdits(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, TimeProvider clock)
{
    /// <summary>The most edits of one sending.</summary>
    public const int MostEdits = 500;

    /// <summary>Instead of a row's text: the row as it was when it was last deleted.</summary>
    public const string Restore = "restore";

    /// <summary>The answers in the order of the edits; null where there is no such filing that the person may write.</summary>
    public async Task<EditAnswer?> RunAsync(
        Viewer viewer, Guid project, Stage stage, IReadOnlyList<SentEdit> edits, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(edits.Count, MostEdits);
        edits = [.. edits.Select(edit => edit.Normal())];
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginOnProjectAsync(project, cancellation);
        var record = await context.Projects.AsSingleQuery().Within(viewer.UnitsFor(UseCase.EditForm))
            .Include(row => row.Unit).Include(row => row.Filings.Where(filing => filing.Kind == stage.Kind && filing.Number == stage.Number))
            .FirstOrDefaultAsync(row => row.Id == project, cancellation);
        if (record?.Filings is not [var filing] || book.LayoutOf(record, filing) is not { } layout)
        {
            return null;
        }

        if (record.IsCancelled)
        {
            return Refuse(filing, edits, "项目已取消，不能修改");
        }

        if (!filing.IsEditable || !viewer.May(UseCase.EditForm, record.UnitId, filing.State))
        {
            return Refuse(filing, edits, $"这张表{filing.State.Term()}，不能修改");
        }

        if ((await FilingWindows.FindAsync(context, record, clock, cancellation)).Of(stage).Refusal is { } closed)
        {
            return Refuse(filing, edits, closed);
        }

        var answer = await WriteAsync(context, new Writing(record, filing, layout, EditScope.Whole, viewer.Actor, clock.GetUtcNow()), edits, cancellation);
        await transaction.CommitAsync(cancellation);
        return answer;
    }

    /// <summary>A form that is held under the lock of its project, and that its writer was found to be allowed to write.</summary>
    internal sealed record Writing(Project Project, Filing Filing, FormLayout Layout, EditScope Scope, Actor By, DateTimeOffset Now);

    /// <summary>Applies edits as far as the scope reaches, whoever has asked whether they may be; the caller commits.</summary>
    internal static async Task<EditAnswer> WriteAsync(PerfBudgetContext context, Writing writing, IReadOnlyList<SentEdit> edits, CancellationToken cancellation)
    {
        var (record, filing, layout, scope, by, now) = writing;
        var agreed = await AgreedDeclaration.AgreedContentAsync(context, record, filing.Kind, cancellation);
        var round = new EditRound(filing, new EditedForm(layout, filing, agreed, scope), await KnownAsync(context, filing, edits, cancellation), by, now);
        foreach (var edit in edits)
        {
            round.Apply(await RestoredAsync(context, filing, edit, cancellation), await ClashAsync(context, record, filing.Stage, edit, cancellation));
        }

        if (round.HasChanged)
        {
            record.Rewrite(filing, round.Form.File, now);
            context.Changes.AddRange(round.New);
            await ForgetAsync(context, filing, round.New, cancellation);
            await context.SaveChangesAsync(cancellation);
        }

        return round.Answer();
    }

    // A blank row gets the identity of one that stood in its place before: who was asked to fill that one was not asked to fill this one.
    private static async Task ForgetAsync(PerfBudgetContext context, Filing filing, List<CellChange> changes, CancellationToken cancellation)
    {
        var gone = changes.Where(change => change.Field == IndicatorRowEdit.Row && change.After is null).Select(change => Guid.Parse(change.Row!)).ToHashSet();
        if (gone.Count > 0)
        {
            (await context.Assignments.Where(assignment => assignment.FilingId == filing.Id).ToListAsync(cancellation)).ForEach(assignment => assignment.Forget(gone));
        }
    }

    /// <summary>The same refusal to all edits.</summary>
    internal static EditAnswer Refuse(Filing filing, IReadOnlyList<SentEdit> edits, string reason) =>
        new(filing.Sequence, [.. edits.Select(edit => new EditResult(edit.Browser, edit.Seq, EditStatus.Refused, filing.Sequence, Reason: reason))]);

    // What happened since the oldest version that an edit was based on, what these browsers have sent before, and the cells in typing.
    private static async Task<List<CellChange>> KnownAsync(PerfBudgetContext context, Filing filing, IReadOnlyList<SentEdit> edits, CancellationToken cancellation)
    {
        var oldest = edits.Count == 0 ? int.MaxValue : edits.Min(edit => edit.Base);
        var browsers = edits.Select(edit => edit.Browser).Distinct().ToList();
        var (fields, rows) = (edits.Select(edit => edit.Field).Distinct().ToList(), edits.Select(edit => edit.Row ?? "").Distinct().ToList());
        return await context.Changes
            .Where(change => change.FilingId == filing.Id && rows.Contains(change.Row ?? "")
                && (change.Sequence > oldest || (browsers.Contains(change.BrowserId) && fields.Contains(change.Field))))
            .OrderBy(change => change.Sequence).ToListAsync(cancellation);
    }

    private static async Task<SentEdit> RestoredAsync(PerfBudgetContext context, Filing filing, SentEdit edit, CancellationToken cancellation) =>
        edit.Field == IndicatorRowEdit.Row && edit.Text == Restore
            ? edit with
            {
                Text = await context.Changes
                    .Where(change => change.FilingId == filing.Id && change.Field == edit.Field && change.Row == edit.Row && change.After == null)
                    .OrderByDescending(change => change.Sequence).Select(change => change.Before).FirstOrDefaultAsync(cancellation) ?? "",
            }
            : edit;

    private static async Task<string?> ClashAsync(PerfBudgetContext context, Project record, Stage stage, SentEdit edit, CancellationToken cancellation) =>
        stage.Kind == FormKind.Declaration && edit.Field == FieldCatalog.ProjectName.Path && CodedName.Parse(edit.Text)?.Name is { } name && name != record.Name
        && await context.Projects.AnyAsync(row => row.UnitId == record.UnitId && row.Year == record.Year && row.Name == name && row.Id != record.Id && row.CancelledAt == null, cancellation)
            ? $"本单位 {record.Year} 年已有同名项目，请换一个名称"
            : null;
}
