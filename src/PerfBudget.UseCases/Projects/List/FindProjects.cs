using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Queries;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.UseCases.Projects.List;

/// <summary>Finds one page of the list of projects, in three statements whatever is asked for: what there is to choose from, how many, which.</summary>
public sealed class FindProjects(IDbContextFactory<PerfBudgetContext> contexts)
{
    /// <summary>The page of projects that the query asks for, among those that the person may see.</summary>
    public async Task<ProjectList> RunAsync(Viewer viewer, ProjectQuery query, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var scope = viewer.UnitsFor(UseCase.ListProjects);
        var choices = await context.ListChoicesAsync(scope, cancellation);
        var years = choices.Where(choice => choice.Year is not null).Select(choice => choice.Year!.Value).ToList();
        var units = choices.Where(choice => choice.Id is not null).Select(choice => new UnitChoice(choice.Id!.Value, choice.Name!, choice.Department)).ToList();
        query = query with
        {
            Year = years.Contains(query.Year ?? 0) ? query.Year : years.Cast<int?>().FirstOrDefault(),
            Unit = units.Exists(unit => unit.Id == query.Unit) ? query.Unit : null,
        };

        var found = Narrow(context.Projects.AsNoTracking().Within(scope), query, units);
        var total = await found.CountAsync(cancellation);
        query = query with { Page = Paging.Within(query.Page, total, query.Size) };
        var rows = await Sort(found, query)
            .OfPage(query.Page, query.Size)
            .Select(project => new ProjectRow(project.Id, project.Name, project.Code, project.Unit.Name, project.AnnualYuan, project.UpdatedAt, project.CancelledAt != null,
                project.Filings.Select(filing => new RowStage(new Stage(filing.Kind, filing.Number), filing.State, filing.State == FilingState.Approved ? null : filing.ApprovedVersion)).ToList()))
            .AsSingleQuery().ToListAsync(cancellation);
        return new ProjectList(query, rows, total, years, units);
    }

    private static readonly int Kinds = Enum.GetValues<FormKind>().Length;

    private static IQueryable<Project> Narrow(IQueryable<Project> projects, ProjectQuery query, List<UnitChoice> units)
    {
        projects = projects.Where(project => project.Year == query.Year && (query.WithCancelled || project.CancelledAt == null));
        foreach (var word in query.Search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            projects = Holding(projects, word);
        }

        if (query.Unit is { } unit)
        {
            var wanted = UnitChoice.WithAllBelow(units, unit);
            projects = projects.Where(project => wanted.Contains(project.UnitId));
        }

        return ByStage(projects, query);
    }

    // Chinese has no case, and comparing without regard to case costs the server three times as much. Where letters are sought,
    // those of ASCII count alike in both cases; the collation "C" says so, and spares asking ICU about every character.
    private static IQueryable<Project> Holding(IQueryable<Project> projects, string word)
    {
        var pattern = LikePattern.Containing(word);
        return word.Any(char.IsAsciiLetter)
            ? projects.Where(project => EF.Functions.ILike(EF.Functions.Collate(project.Name, "C"), pattern, LikePattern.Escape)
                || EF.Functions.ILike(EF.Functions.Collate(project.Code!, "C"), pattern, LikePattern.Escape))
            : projects.Where(project => EF.Functions.Like(project.Name, pattern, LikePattern.Escape)
                || EF.Functions.Like(project.Code!, pattern, LikePattern.Escape));
    }

    private static IQueryable<Project> ByStage(IQueryable<Project> projects, ProjectQuery query) => (query.Stage, query.State) switch
    {
        (null, null) => projects,
        (null, ProjectQuery.NotBegun) => projects.Where(project => project.Filings.Select(filing => filing.Kind).Distinct().Count() < Kinds),
        (null, { } state) when FilingStates.FromId(state) is { } wanted => projects.Where(project => project.Filings.Any(filing => filing.State == wanted)),
        ({ } stage, null) => projects.Where(project => project.Filings.Any(filing => filing.Kind == stage)),
        ({ } stage, ProjectQuery.NotBegun) => projects.Where(project => project.Filings.All(filing => filing.Kind != stage)),
        ({ } stage, { } state) when FilingStates.FromId(state) is { } wanted =>
            projects.Where(project => project.Filings.Any(filing => filing.Kind == stage && filing.State == wanted)),
        _ => throw new ArgumentException($"No state is called {query.State}.", nameof(query)),
    };

    // The id makes the order total, so that no row stands on two pages.
    private static IQueryable<Project> Sort(IQueryable<Project> projects, ProjectQuery query) => (query.Order, query.Descending) switch
    {
        (ProjectOrder.Name, false) => projects.OrderBy(project => project.Name).ThenBy(project => project.Id),
        (ProjectOrder.Name, true) => projects.OrderByDescending(project => project.Name).ThenByDescending(project => project.Id),
        (ProjectOrder.Code, false) => projects.OrderBy(project => project.Code).ThenBy(project => project.Name).ThenBy(project => project.Id),
        (ProjectOrder.Code, true) => projects.OrderBy(project => project.Code == null).ThenByDescending(project => project.Code).ThenByDescending(project => project.Name).ThenByDescending(project => project.Id),
        (ProjectOrder.Unit, false) => projects.OrderBy(project => project.Unit.Name).ThenBy(project => project.Name).ThenBy(project => project.Id),
        (ProjectOrder.Unit, true) => projects.OrderByDescending(project => project.Unit.Name).ThenByDescending(project => project.Name).ThenByDescending(project => project.Id),
        (ProjectOrder.Money, false) => projects.OrderBy(project => project.AnnualYuan).ThenBy(project => project.Id),
        (ProjectOrder.Money, true) => projects.OrderBy(project => project.AnnualYuan == null).ThenByDescending(project => project.AnnualYuan).ThenByDescending(project => project.Id),
        (_, false) => projects.OrderBy(project => project.UpdatedAt).ThenBy(project => project.Id),
        (_, true) => projects.OrderByDescending(project => project.UpdatedAt).ThenByDescending(project => project.Id),
    };
}
