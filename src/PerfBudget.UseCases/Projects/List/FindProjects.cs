using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Persistence.Units;

namespace PerfBudget.UseCases.Projects.List;

/// <summary>Finds one page of the list of projects, in three statements whatever is asked for: what there is to choose from, how many, which.</summary>
public sealed class FindProjects(IDbContextFactory<PerfBudgetContext> contexts)
{
    // Years are leapt over along an index, so that their number counts and not that of the projects.
    private const string ChoicesQuery = $"""
        WITH RECURSIVE years AS (
            (SELECT year FROM projects ORDER BY year DESC LIMIT 1)
            UNION ALL
            SELECT (SELECT older.year FROM projects older WHERE older.year < years.year ORDER BY older.year DESC LIMIT 1)
            FROM years WHERE years.year IS NOT NULL)
        SELECT year AS "Year", NULL::uuid AS "Id", NULL AS "Name", NULL::uuid AS "Department" FROM years WHERE year IS NOT NULL
        UNION ALL
        (SELECT NULL, id, name, department_id FROM units WHERE merged_into_id IS NULL ORDER BY {UnitOrder.Sql})
        """;

    // For somebody who sees some units: the department of a unit is told only where it is one of them.
    private const string ScopedChoicesQuery = $"""
        (SELECT DISTINCT year AS "Year", NULL::uuid AS "Id", NULL AS "Name", NULL::uuid AS "Department" FROM projects WHERE unit_id = ANY(@units) ORDER BY year DESC)
        UNION ALL
        (SELECT NULL, id, name, CASE WHEN department_id = ANY(@units) THEN department_id END FROM units WHERE id = ANY(@units) AND merged_into_id IS NULL
            ORDER BY {UnitOrder.Sql})
        """;

    public async Task<ProjectList> RunAsync(Viewer viewer, ProjectQuery query, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var scope = viewer.UnitsFor(UseCase.ListProjects);
        var choices = await ChoicesAsync(context, scope, cancellation);
        var years = choices.Where(choice => choice.Year is not null).Select(choice => choice.Year!.Value).ToList();
        var units = choices.Where(choice => choice.Id is not null).Select(choice => new UnitChoice(choice.Id!.Value, choice.Name!, choice.Department)).ToList();
        query = query with
        {
            Year = years.Contains(query.Year ?? 0) ? query.Year : years.Cast<int?>().FirstOrDefault(),
            Unit = units.Exists(unit => unit.Id == query.Unit) ? query.Unit : null,
        };

        var found = Narrow(context.Projects.AsNoTracking().Within(scope), query, units);
        var total = await found.CountAsync(cancellation);
        query = query with { Page = Math.Clamp(query.Page, 1, Math.Max(1, (total + query.Size - 1) / query.Size)) };
        var rows = await Sort(found, query)
            .Skip((query.Page - 1) * query.Size).Take(query.Size)
            .Select(project => new ProjectRow(project.Id, project.Name, project.Code, project.Unit.Name, project.AnnualYuan, project.UpdatedAt, project.CancelledAt != null,
                project.Filings.Select(filing => new RowStage(new Stage(filing.Kind, filing.Number), filing.State, filing.State == FilingState.Approved ? null : filing.ApprovedVersion)).ToList()))
            .AsSingleQuery().ToListAsync(cancellation);
        return new ProjectList(query, rows, total, years, units);
    }

    private static Task<List<Choice>> ChoicesAsync(PerfBudgetContext context, UnitScope scope, CancellationToken cancellation) => (scope.IsEverything
        ? context.Database.SqlQueryRaw<Choice>(ChoicesQuery)
        : context.Database.SqlQueryRaw<Choice>(ScopedChoicesQuery, new NpgsqlParameter<Guid[]>("units", [.. scope.Units]))).ToListAsync(cancellation);

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
        var pattern = $"%{Literal(word)}%";
        return word.Any(char.IsAsciiLetter)
            ? projects.Where(project => EF.Functions.ILike(EF.Functions.Collate(project.Name, "C"), pattern, @"\") || EF.Functions.ILike(EF.Functions.Collate(project.Code!, "C"), pattern, @"\"))
            : projects.Where(project => EF.Functions.Like(project.Name, pattern, @"\") || EF.Functions.Like(project.Code!, pattern, @"\"));
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

    private static string Literal(string word) => word
        .Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    private sealed record Choice(int? Year, Guid? Id, string? Name, Guid? Department);
}
