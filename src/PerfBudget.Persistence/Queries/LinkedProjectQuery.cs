using Microsoft.EntityFrameworkCore;

namespace PerfBudget.Persistence.Queries;

/// <summary>The projects of other years that one project goes on from and goes on in.</summary>
public static class LinkedProjectQuery
{
    /// <summary>
    /// The identities of a project and of all that are linked with it, as far back and ahead as they are; to be used within a query.
    /// </summary>
    public static IQueryable<Guid> LinkedProjects(this PerfBudgetContext context, Guid project) => context.Database.SqlQuery<Guid>($"""
        WITH RECURSIVE earlier AS (
            SELECT id, continues_id FROM projects WHERE id = {project}
            UNION SELECT before.id, before.continues_id FROM projects before JOIN earlier ON before.id = earlier.continues_id),
        later AS (
            SELECT id FROM projects WHERE id = {project}
            UNION SELECT after.id FROM projects after JOIN later ON after.continues_id = later.id)
        SELECT id AS "Value" FROM earlier UNION SELECT id FROM later
        """);
}
