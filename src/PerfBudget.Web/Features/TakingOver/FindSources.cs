using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filing;
using PerfBudget.Domain.Filing.Flow;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Web.Features.Projects.List;
using PerfBudget.Web.Features.Review;

namespace PerfBudget.Web.Features.TakingOver;

/// <summary>What a declaration may be filled from.</summary>
/// <param name="Project">One's own project.</param>
/// <param name="Filing">One's own declaration.</param>
/// <param name="IsOpen">Whether the person may write it today.</param>
/// <param name="Refusal">Why nobody may, where the year's calendar says so.</param>
/// <param name="LastYear">Last year's declaration; null where there is none that the person may see.</param>
/// <param name="Versions">Approved versions of one's own, the newest first.</param>
/// <param name="Others">Projects with a declaration, as the list's query finds them.</param>
public sealed record Sources(
    FilingProject Project, StageFiling Filing, bool IsOpen, string? Refusal, LastYearsForm? LastYear, IReadOnlyList<ApprovedVersion> Versions, ProjectList? Others);

/// <summary>Finds what a declaration may be filled from: last year's, approved versions of its own, any other that the person may see.</summary>
public sealed class FindSources(IDbContextFactory<PerfBudgetContext> contexts, CompareSource compare, FindLastYear lastYear, FindProjects projects)
{
    /// <summary>The sources; null where there is no such declaration that the person may see.</summary>
    public async Task<Sources?> RunAsync(Viewer viewer, Guid id, ProjectQuery query, CancellationToken cancellation)
    {
        if (await compare.OwnAsync(viewer, id, cancellation) is not ({ } project, { } filing, { } form))
        {
            return null;
        }

        if (!form.IsOpen)
        {
            return new Sources(project, filing, false, form.Refusal, null, [], null);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var versions = await context.Versions.AsNoTracking().Where(kept => kept.FilingId == filing.Id && kept.Step == FlowStep.Approve)
            .OrderByDescending(kept => kept.Number).Select(kept => new ApprovedVersion(kept.Number, kept.At)).ToListAsync(cancellation);
        return new Sources(
            project, filing, true, null, await lastYear.RunAsync(viewer, project, FormKind.Declaration, cancellation), versions,
            await projects.RunAsync(viewer, query with { Year = query.Year ?? project.Year - 1, Stage = FormKind.Declaration, State = null }, cancellation));
    }
}
