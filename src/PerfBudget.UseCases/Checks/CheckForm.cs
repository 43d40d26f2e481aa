using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Scoring;
using PerfBudget.Forms.Places;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Projects.Details;

namespace PerfBudget.UseCases.Checks;

/// <summary>
/// Runs the check book over one stage of a project. Only stages that the person may see are looked at, so that no finding tells of
/// another.
/// </summary>
public sealed class CheckForm(IDbContextFactory<PerfBudgetContext> contexts, OpenProject open, CheckFilings check, PlaceCatalog places)
{
    /// <summary>The stage with its findings; null where there is none that the person may see.</summary>
    public async Task<CheckedFiling?> RunAsync(Viewer viewer, Guid project, Stage stage, CancellationToken cancellation) =>
        await open.RunAsync(viewer, project, cancellation) is { } found ? await RunAsync(viewer, found, stage, cancellation) : null;

    /// <summary>The same for a project that is open already.</summary>
    public async Task<CheckedFiling?> RunAsync(Viewer viewer, Project project, Stage stage, CancellationToken cancellation)
    {
        if (Filing(viewer, project, stage) is not { } filing)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await RunAsync(context, viewer, project, filing, cancellation);
    }

    /// <summary>The same within a transaction, of a stage that the person is known to see.</summary>
    internal async Task<CheckedFiling> RunAsync(PerfBudgetContext context, Viewer viewer, Project project, Filing filing, CancellationToken cancellation) =>
        (await check.RunAsync(context, [(project, filing)], other => viewer.May(UseCase.SeeForm, other.UnitId, other.State), cancellation))[0];

    /// <summary>The points of the self-evaluation by the place's scheme; null where it is not begun.</summary>
    public ScoreSheet? Score(Viewer viewer, Project project) =>
        Filing(viewer, project, FormKind.SelfEvaluation) is { } filing ? ScoreSheet.Of(filing.Open(), places.Find(project.Unit.Place)?.Scheme(project.Year)) : null;

    private static Filing? Filing(Viewer viewer, Project project, Stage stage) =>
        project.Filing(stage) is { } filing && viewer.May(UseCase.SeeForm, project.UnitId, filing.State) ? filing : null;
}
