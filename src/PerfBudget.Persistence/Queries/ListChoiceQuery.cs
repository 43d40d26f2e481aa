using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence.Units;

namespace PerfBudget.Persistence.Queries;

/// <summary>A year or a unit by which a list of projects can be narrowed.</summary>
/// <param name="Year">The year; null for a unit.</param>
/// <param name="Id">The unit; null for a year.</param>
/// <param name="Name">The unit's name.</param>
/// <param name="Department">The unit's department, where the person sees it.</param>
public sealed record ListChoice(int? Year, Guid? Id, string? Name, Guid? Department);

/// <summary>What there is to choose from above the list of projects.</summary>
public static class ListChoiceQuery
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
        (SELECT DISTINCT year AS "Year", NULL::uuid AS "Id", NULL AS "Name", NULL::uuid AS "Department"
            FROM projects WHERE unit_id = ANY(@units) ORDER BY year DESC)
        UNION ALL
        (SELECT NULL, id, name, CASE WHEN department_id = ANY(@units) THEN department_id END FROM units WHERE id = ANY(@units)
            AND merged_into_id IS NULL
            ORDER BY {UnitOrder.Sql})
        """;

    /// <summary>The years, the newest first, and the units in their order, of those that the person sees; one statement.</summary>
    public static Task<List<ListChoice>> ListChoicesAsync(
        this PerfBudgetContext context, UnitScope scope, CancellationToken cancellation) =>
        (scope.IsEverything
            ? context.Database.SqlQueryRaw<ListChoice>(ChoicesQuery)
            : context.Database.SqlQueryRaw<ListChoice>(ScopedChoicesQuery, new NpgsqlParameter<Guid[]>("units", [.. scope.Units])))
        .ToListAsync(cancellation);
}
