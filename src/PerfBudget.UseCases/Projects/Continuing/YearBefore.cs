using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Projects.Continuing;

/// <summary>
/// The one place that says which project is that of the year before (上年度项目): the one that a project continues; where nobody has
/// linked one, that of the same unit and name, else of the same code, unless another project continues it. Names count for more
/// than codes: in some places these are given anew each year. Who may see the answer is for the callers to ask.
/// </summary>
internal static class YearBefore
{
    /// <summary>The projects of the year before by project, with their units and their filings of the wanted forms; in one statement, however many are asked for.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Project>> FindAsync(
        PerfBudgetContext context, IReadOnlyCollection<Project> projects, IReadOnlyCollection<FormKind> kinds, CancellationToken cancellation)
    {
        var linked = projects.Select(project => project.ContinuesId).OfType<Guid>().ToList();
        var alone = projects.Where(project => project.ContinuesId is null).ToList();
        var (units, years) = (alone.Select(project => project.UnitId).Distinct().ToList(), alone.Select(project => project.Year - 1).Distinct().ToList());
        var (names, codes) = (alone.Select(project => project.Name).Distinct().ToList(), alone.Select(project => project.Code).OfType<string>().Distinct().ToList());
        var found = await context.Projects.AsNoTracking().AsSingleQuery()
            .Where(other => linked.Contains(other.Id)
                || (units.Contains(other.UnitId) && years.Contains(other.Year) && (names.Contains(other.Name) || (other.Code != null && codes.Contains(other.Code)))
                    && !context.Projects.Any(later => later.ContinuesId == other.Id)))
            .Include(other => other.Unit)
            .Include(other => other.Filings.Where(filing => kinds.Contains(filing.Kind)))
            .ToListAsync(cancellation);
        return projects.Select(project => (project.Id, Before: Of(project, found, linked))).Where(pair => pair.Before is not null).DistinctBy(pair => pair.Id)
            .ToDictionary(pair => pair.Id, pair => pair.Before!);
    }

    /// <summary>The project of the year before of one project; null where there is none.</summary>
    public static async Task<Project?> FindAsync(PerfBudgetContext context, Project project, IReadOnlyCollection<FormKind> kinds, CancellationToken cancellation) =>
        (await FindAsync(context, [project], kinds, cancellation)).GetValueOrDefault(project.Id);

    private static Project? Of(Project project, List<Project> found, List<Guid> linked)
    {
        if (project.ContinuesId is { } id)
        {
            return found.Find(other => other.Id == id);
        }

        var before = found.FindAll(other => other.UnitId == project.UnitId && other.Year == project.Year - 1 && !linked.Contains(other.Id));
        before.Sort((one, other) => one.IsCancelled.CompareTo(other.IsCancelled)); // a cancelled one leaves its name to another
        return before.Find(other => other.Name == project.Name) ?? before.Find(other => other.Code is not null && other.Code == project.Code);
    }
}
