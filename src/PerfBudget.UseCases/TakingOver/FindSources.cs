using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Projects;
using PerfBudget.UseCases.Projects.List;

namespace PerfBudget.UseCases.TakingOver;

/// <summary>What a declaration may be filled from.</summary>
/// <param name="Project">One's own project.</param>
/// <param name="Filing">One's own declaration.</param>
/// <param name="IsOpen">Whether the person may write it today.</param>
/// <param name="Window">When it is filed.</param>
/// <param name="LastYear">Last year's declaration; null where there is none that the person may see.</param>
/// <param name="Versions">Approved versions of one's own, the newest first.</param>
/// <param name="Others">Projects with a declaration, as the list's query finds them.</param>
public sealed record Sources(
    Project Project, Filing Filing, bool IsOpen, FilingWindow Window, LastYearsForm? LastYear, IReadOnlyList<ApprovedVersion> Versions, ProjectList? Others);

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
            return new Sources(project, filing, false, form.Window, null, [], null);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var versions = await context.Versions.AsNoTracking().Where(kept => kept.FilingId == filing.Id && kept.Step == FlowStep.Approve)
            .OrderByDescending(kept => kept.Number).Select(kept => new ApprovedVersion(kept.Number, kept.At)).ToListAsync(cancellation);
        return new Sources(
            project, filing, true, form.Window, await lastYear.RunAsync(viewer, project, FormKind.Declaration, cancellation), versions,
            await projects.RunAsync(viewer, query with { Year = query.Year ?? await YearAsync(context, viewer, project, cancellation), Stage = FormKind.Declaration, State = null }, cancellation));
    }

    // The newest earlier year that has a declaration of another project, which is the year before where there is one; else the newest at all.
    private static async Task<int> YearAsync(PerfBudgetContext context, Viewer viewer, Project project, CancellationToken cancellation)
    {
        var years = context.Projects.Within(viewer.UnitsFor(UseCase.ListProjects)).GoingOn()
            .Where(row => row.Id != project.Id && row.Filings.Any(filing => filing.Kind == FormKind.Declaration)).Select(row => row.Year);
        return await years.Where(year => year < project.Year).MaxAsync(year => (int?)year, cancellation) ?? await years.MaxAsync(year => (int?)year, cancellation) ?? project.Year - 1;
    }
}
