using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Scoring;
using PerfBudget.Forms.Profiles;
using PerfBudget.Persistence;
using PerfBudget.Web.Features.Forms;

namespace PerfBudget.Web.Features.Findings;

/// <summary>
/// Runs the check book over one stage of a project, with its other stages and last year's form beside it, by the rules of
/// the unit's place. The project comes from the caller, who has seen to it that the person may open it.
/// </summary>
public sealed class CheckForm(IDbContextFactory<PerfBudgetContext> contexts, FormBook book, PlaceCatalog places)
{
    /// <summary>The findings, gravest first; empty where the stage is not begun.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(FilingProject project, FormKind kind, CancellationToken cancellation)
    {
        if (Filing(project, kind) is not { } filing)
        {
            return [];
        }

        var place = places.Find(project.Unit.Place);
        return CheckBook.Shipped.Run(new CheckContext(filing.Open(), place?.Checks)
        {
            Scheme = place?.Scheme(project.Year) ?? ScoringScheme.Default,
            Printed = book.LayoutOf(project, filing)?.Words.Labels.Select(label => label.Value).ToHashSet(StringComparer.Ordinal),
            Approved = kind == FormKind.Declaration ? null : Filing(project, FormKind.Declaration)?.Open(),
            Tracked = kind == FormKind.SelfEvaluation ? Filing(project, FormKind.Tracking)?.Open() : null,
            LastYear = (await LastYearAsync(project, kind, cancellation))?.Open(),
        });
    }

    /// <summary>The points of the self-evaluation by the place's scheme; null where it is not begun.</summary>
    public ScoreSheet? Score(FilingProject project) =>
        Filing(project, FormKind.SelfEvaluation) is { } filing ? ScoreSheet.Of(filing.Open(), places.Find(project.Unit.Place)?.Scheme(project.Year)) : null;

    private async Task<StageFiling?> LastYearAsync(FilingProject project, FormKind kind, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Projects.AsNoTracking()
            .Where(other => other.UnitId == project.UnitId && other.Year == project.Year - 1 && other.Name == project.Name)
            .SelectMany(other => other.Filings)
            .FirstOrDefaultAsync(filing => filing.Kind == kind, cancellation);
    }

    private static StageFiling? Filing(FilingProject project, FormKind kind) => project.Filings.FirstOrDefault(filing => filing.Kind == kind);
}
