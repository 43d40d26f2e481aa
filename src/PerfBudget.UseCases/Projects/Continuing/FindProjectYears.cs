using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Projects.Continuing;

/// <summary>One year of a project that goes on.</summary>
/// <param name="Project">The year's project with its unit and filings.</param>
/// <param name="Figures">What its forms say.</param>
/// <param name="Departs">In which parts of the medium term its declaration says something else than the first year's approved one.</param>
public sealed record ProjectsYear(Project Project, ProjectYear Figures, IReadOnlyList<string> Departs);

/// <summary>The years of a project (年度沿革).</summary>
/// <param name="Years">The years that the person may see, the earliest first; one alone where the project goes on over no others.</param>
/// <param name="Sum">The sums over those that are not cancelled.</param>
/// <param name="Offered">A project of the year before of the same name or code that nobody has linked; null where there is none.</param>
public sealed record ProjectYears(IReadOnlyList<ProjectsYear> Years, ProjectYear Sum, Project? Offered);

/// <summary>Finds the years of a project, as far back and ahead as they are linked.</summary>
public sealed class FindProjectYears(IDbContextFactory<PerfBudgetContext> contexts)
{
    private static readonly FormKind[] Declarations = [FormKind.Declaration];

    /// <summary>The years; two statements, however many they are. Years of units that the person may not see are passed over in silence.</summary>
    public async Task<ProjectYears> RunAsync(Viewer viewer, Project project, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var linked = context.Database.SqlQuery<Guid>($"""
            WITH RECURSIVE earlier AS (
                SELECT id, continues_id FROM projects WHERE id = {project.Id}
                UNION SELECT before.id, before.continues_id FROM projects before JOIN earlier ON before.id = earlier.continues_id),
            later AS (
                SELECT id FROM projects WHERE id = {project.Id}
                UNION SELECT after.id FROM projects after JOIN later ON after.continues_id = later.id)
            SELECT id AS "Value" FROM earlier UNION SELECT id FROM later
            """);
        var found = await context.Projects.AsNoTracking().AsSingleQuery().Within(viewer.UnitsFor(UseCase.OpenProject))
            .Where(row => linked.Contains(row.Id)).Include(row => row.Unit).Include(row => row.Filings).OrderBy(row => row.Year).ToListAsync(cancellation);
        bool IsSeen(Filing filing) => viewer.May(UseCase.SeeForm, filing.UnitId, filing.State);
        var first = found is [var earliest, _, ..] ? await AgreedDeclaration.FindAsync(context, earliest.Id, cancellation) : null;
        var years = found.ConvertAll(row => new ProjectsYear(
            row, ProjectYear.Of(row, IsSeen),
            first is not null && row != found[0] && row.Filing(FormKind.Declaration) is { } declared && IsSeen(declared) ? MediumTerm.Differences(first, declared.Open()) : []));
        var offered = project.ContinuesId is null && !project.IsCancelled && viewer.May(UseCase.LinkProject, project.UnitId, null)
            ? await YearBefore.FindAsync(context, project, Declarations, cancellation) : null;
        return new ProjectYears(years, ProjectYear.Sum([.. years.Where(year => !year.Project.IsCancelled).Select(year => year.Figures)]), offered);
    }
}
