using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Filing.Editing;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Scoring;
using PerfBudget.Forms.Profiles;
using PerfBudget.Persistence;
using PerfBudget.Web.Features.Forms;

namespace PerfBudget.Web.Features.Findings;

/// <summary>
/// Runs the check book over one stage of a project, with its other stages and last year's form beside it, by the rules of
/// the unit's place. Only stages that the person may see are looked at, so that no finding tells of another.
/// </summary>
public sealed class CheckForm(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, PlaceCatalog places)
{
    /// <summary>The findings, gravest first; empty where the stage is not begun.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(Viewer viewer, FilingProject project, Stage stage, CancellationToken cancellation)
    {
        var kind = stage.Kind;
        if (Filing(viewer, project, stage) is not { } filing)
        {
            return [];
        }

        var layout = book.LayoutOf(project, filing);
        var place = places.Find(project.Unit.Place);
        return CheckBook.Shipped.Run(new CheckContext(filing.Open(), place?.Checks)
        {
            Scheme = place?.Scheme(project.Year) ?? ScoringScheme.Default,
            Printed = layout is null ? null : PrintedBy(layout),
            UsualPeriod = layout?.Period,
            Approved = kind == FormKind.Declaration ? null : Filing(viewer, project, FormKind.Declaration)?.Open(),
            Tracked = kind == FormKind.SelfEvaluation ? project.Filings.Where(filing => filing.Kind == FormKind.Tracking && viewer.May(UseCase.SeeForm, project.UnitId, filing.State)).MaxBy(filing => filing.Number)?.Open() : null,
            LastYear = (await LastYearAsync(viewer, project, kind, cancellation))?.Open(),
        });
    }

    private static HashSet<string> PrintedBy(FormLayout layout) =>
    [
        .. layout.Words.Labels.Select(label => label.Value),
        .. layout.Words.Indicators.Where(column => column.Field is not null).Select(column => EditableCell.IndicatorPrefix + column.Field),
    ];

    /// <summary>The points of the self-evaluation by the place's scheme; null where it is not begun.</summary>
    public ScoreSheet? Score(Viewer viewer, FilingProject project) =>
        Filing(viewer, project, FormKind.SelfEvaluation) is { } filing ? ScoreSheet.Of(filing.Open(), places.Find(project.Unit.Place)?.Scheme(project.Year)) : null;

    private async Task<StageFiling?> LastYearAsync(Viewer viewer, FilingProject project, FormKind kind, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var filing = await context.Projects.AsNoTracking()
            .Where(other => other.UnitId == project.UnitId && other.Year == project.Year - 1 && other.Name == project.Name)
            .SelectMany(other => other.Filings)
            .FirstOrDefaultAsync(filing => filing.Kind == kind, cancellation);
        return filing is not null && viewer.May(UseCase.SeeForm, project.UnitId, filing.State) ? filing : null;
    }

    private static StageFiling? Filing(Viewer viewer, FilingProject project, Stage stage) =>
        project.Filing(stage) is { } filing && viewer.May(UseCase.SeeForm, project.UnitId, filing.State) ? filing : null;
}
