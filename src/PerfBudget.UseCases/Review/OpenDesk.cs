using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Checks.Judging;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Model;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Checks;
using PerfBudget.UseCases.Comments;
using PerfBudget.UseCases.Flow;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects;
using PerfBudget.UseCases.Rectifications;
using PerfBudget.UseCases.Years;

namespace PerfBudget.UseCases.Review;

/// <summary>A form on the reviewer's desk, with everything that lies beside it.</summary>
/// <param name="Project">The project.</param>
/// <param name="Filing">The filing.</param>
/// <param name="Grid">The filled form.</param>
/// <param name="Calendar">The stages of the year.</param>
/// <param name="Findings">What the check book says of it now.</param>
/// <param name="Comments">Its comments.</param>
/// <param name="Changes">What changed since it was returned; null where it never was.</param>
/// <param name="LastYear">Last year's form; null where there is none.</param>
/// <param name="Log">Its log.</param>
/// <param name="Judgement">How the money and each indicator stand; null but for trackings.</param>
/// <param name="Rectifications">What was ordered of the project from this tracking.</param>
/// <param name="Evidence">How many files were laid to its indicators.</param>
public sealed record ReviewDesk(
    Project Project, Filing Filing, FormGrid Grid, ProjectCalendar Calendar, CheckedFiling Findings, FoundComments Comments,
    ChangesSince? Changes, FormGrid? LastYear, FilingLog Log, TrackingJudgement? Judgement, IReadOnlyList<Rectification> Rectifications, int Evidence)
{
    /// <summary>What is still open in it, as whoever decides is told; null where nothing is.</summary>
    public string? Open => StepWords.Open(Findings.Tally, Comments.Threads.Count(thread => thread.IsOpen));


    /// <summary>What the form's cells are called: the official term by the field's path.</summary>
    public IReadOnlyDictionary<string, string> Terms
    {
        get
        {
            var (file, terms) = (Filing.Open(), new Dictionary<string, string>(StringComparer.Ordinal));
            foreach (var shown in Grid.Cells.Select(cell => cell.Field).Concat(Grid.Signatures.SelectMany(line => line).Select(entry => entry.Field)).OfType<CellField>())
            {
                if (!terms.ContainsKey(shown.Path) && EditableCell.Find(file, shown.Path, OpenDesk.RowOf(shown), MoneyUnit.Yuan) is { } cell)
                {
                    terms[shown.Path] = cell.Term;
                }
            }

            return terms;
        }
    }
}

/// <summary>Where a filing's form stands, as the desk's address names it.</summary>
public sealed record FiledStage(Guid Project, string ProjectName, Stage Stage, Guid UnitId, FilingState State);

/// <summary>Lays a form on the reviewer's desk.</summary>
public sealed class OpenDesk(
    IDbContextFactory<PerfBudgetContext> contexts, SeeForm see, FormBook book, CheckForm check, FindComments comments, FindChangesSince changes, FindLastYear lastYear, FindLog log,
    JudgeTracking judge, FindRectifications rectifications)
{
    /// <summary>The desk; null where there is no such form that waits for this person's decision.</summary>
    public async Task<ReviewDesk?> RunAsync(Viewer viewer, Guid filing, CancellationToken cancellation)
    {
        if (await FindAsync(viewer, filing, cancellation) is not { } filed || !IsWaiting(viewer, filed)
            || await see.RunAsync(viewer, filed.Project, filed.Stage, cancellation) is not { Filing: { } form } seen
            || book.LayoutOf(seen.Project, form) is not { } layout || book.ComposeWhole(seen.Project, form) is not { } grid)
        {
            return null;
        }

        var before = await lastYear.RunAsync(viewer, seen.Project, filed.Stage, cancellation);
        return new ReviewDesk(
            seen.Project, form, grid, seen.Calendar,
            (await check.RunAsync(viewer, seen.Project, filed.Stage, cancellation))!,
            await comments.RunAsync(viewer, form, cancellation),
            await changes.RunAsync(viewer, form, layout.Unit, cancellation) is { } since ? since with { Differences = InPrintedOrder(since.Differences, grid) } : null,
            before is null ? null : book.Compose(before.Project, before.Filing),
            await log.RunAsync(viewer, form, cancellation),
            judge.Of(seen.Project, form),
            await rectifications.RunAsync(viewer, seen.Project.Id, form.Id, cancellation),
            await EvidenceAsync(form, cancellation));
    }

    /// <summary>Where a filing's form stands; null where there is none that the person ever decides about.</summary>
    public async Task<FiledStage?> FindAsync(Viewer viewer, Guid filing, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await context.Filings.Where(row => row.Id == filing)
            .Join(context.Projects.GoingOn(), row => row.ProjectId, project => project.Id, (row, project) => new FiledStage(project.Id, project.Name, new Stage(row.Kind, row.Number), row.UnitId, row.State))
            .FirstOrDefaultAsync(cancellation);
        return found is not null && (viewer.UnitsFor(UseCase.Review).Contains(found.UnitId) || viewer.UnitsFor(UseCase.Confirm).Contains(found.UnitId)) ? found : null;
    }

    private async Task<int> EvidenceAsync(Filing filing, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Evidence.CountAsync(file => file.FilingId == filing.Id && file.RemovedAt == null, cancellation);
    }

    private static bool IsWaiting(Viewer viewer, FiledStage filed) =>
        viewer.May(UseCase.Review, filed.UnitId, filed.State) || viewer.May(UseCase.Confirm, filed.UnitId, filed.State);

    // As one reads the form; what it does not print comes last.
    private static IReadOnlyList<Difference> InPrintedOrder(IReadOnlyList<Difference> differences, FormGrid grid)
    {
        var places = grid.Cells.Where(cell => cell.Field is not null).Index().ToLookup(cell => RowOf(cell.Item.Field!), cell => cell.Index);
        var cells = grid.Cells.Where(cell => cell.Field is not null).Index().ToLookup(cell => (cell.Item.Field!.Path, RowOf(cell.Item.Field!)), cell => cell.Index);
        return [.. differences.OrderBy(difference =>
            cells[(difference.Field, difference.Row)].FirstOrDefault(difference.Row is null ? int.MaxValue : places[difference.Row].FirstOrDefault(int.MaxValue)))];
    }

    internal static string? RowOf(CellField field) => field.Indicator?.ToString() ?? field.Person?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
