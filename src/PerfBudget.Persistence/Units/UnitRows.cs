using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;

namespace PerfBudget.Persistence.Units;

/// <summary>
/// Moves what belongs to a unit to another, in every table. Which tables those are is asked of the model and not listed here:
/// a table that comes later moves too.
/// </summary>
public static class UnitRows
{
    /// <summary>The columns that name a unit, but for that of the units which says where one was merged.</summary>
    public static IEnumerable<(string Table, string Column)> Columns(IModel model) =>
        from entity in model.GetEntityTypes()
        from property in entity.GetProperties()
        where property.GetColumnName() == "unit_id" || property.GetContainingForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Unit))
        where property.Name != nameof(Unit.MergedIntoId)
        select (entity.GetTableName()!, property.GetColumnName());

    /// <summary>The tables whose rows belong to one project, with the condition that finds them by <c>{0}</c>, the project.</summary>
    public static IReadOnlyDictionary<string, string> OfProjects(IModel model)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in model.GetEntityTypes().Where(entity => entity.FindProperty("UnitId") is not null))
        {
            if (Condition(entity, []) is { } condition)
            {
                found[entity.GetTableName()!] = condition;
            }
        }

        return found;
    }

    /// <summary>Moves everything of a unit: projects with all that hangs on them, roles, the units below it.</summary>
    public static async Task MoveAllAsync(this PerfBudgetContext context, Guid from, Guid to, CancellationToken cancellation)
    {
        // Who holds a role in both holds it once.
        await context.Database.ExecuteSqlAsync($"""
            DELETE FROM memberships here USING memberships there
            WHERE here.unit_id = {from} AND there.unit_id = {to} AND there.person_id = here.person_id AND there.role = here.role
            """, cancellation);
        foreach (var (table, column) in Columns(context.Model))
        {
            await context.Database.ExecuteSqlRawAsync($$"""UPDATE "{{table}}" SET "{{column}}" = {0} WHERE "{{column}}" = {1}""", [to, from], cancellation);
        }
    }

    /// <summary>Moves one project with all that hangs on it.</summary>
    public static async Task MoveProjectAsync(this PerfBudgetContext context, Guid project, Guid to, CancellationToken cancellation)
    {
        foreach (var (table, condition) in OfProjects(context.Model))
        {
            await context.Database.ExecuteSqlRawAsync($"UPDATE \"{table}\" SET unit_id = {{1}} WHERE {condition}", [project, to], cancellation);
        }
    }

    // By the project itself, or by the way of what belongs to it, however far.
    private static string? Condition(IEntityType entity, HashSet<IEntityType> seen)
    {
        if (entity.ClrType == typeof(Project))
        {
            return "id = {0}";
        }

        if (!seen.Add(entity))
        {
            return null;
        }

        foreach (var key in entity.GetForeignKeys().Where(key => key.Properties.Count == 1 && key.IsRequired))
        {
            if (Condition(key.PrincipalEntityType, seen) is { } above)
            {
                var (column, principal) = (key.Properties[0].GetColumnName(), key.PrincipalKey.Properties[0].GetColumnName());
                return key.PrincipalEntityType.ClrType == typeof(Project)
                    ? $"{column} = {{0}}"
                    : $"{column} IN (SELECT {principal} FROM \"{key.PrincipalEntityType.GetTableName()}\" WHERE {above})";
            }
        }

        return null;
    }
}
