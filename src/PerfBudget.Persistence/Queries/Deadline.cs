using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Years;

namespace PerfBudget.Persistence.Queries;

/// <summary>
/// The last day on which a stage is filed, as the database tells it: the calendar's, or that of the project's newest extension where it is
/// later. It says the same as <see cref="FilingWindow"/>; a test holds the two against each other.
/// </summary>
public static class Deadline
{
    /// <summary>
    /// For statements of SQL in which <c>p</c> is the project and <c>c</c> the stage in the year's calendar: joins the newest extension as
    /// <c>e</c>.
    /// </summary>
    internal const string JoinExtension = """
        LEFT JOIN LATERAL (
            SELECT until FROM extensions x WHERE x.project_id = p.id AND x.kind = c.kind AND x.number = c.number
            ORDER BY x.id DESC LIMIT 1) e ON true
        """;

    /// <summary>The last day; NULL where the calendar names none.</summary>
    internal const string Due = "CASE WHEN c.due IS NOT NULL THEN GREATEST(c.due, e.until) END";

    /// <summary>Whether it is that of an extension; NULL where there is none.</summary>
    internal const string IsExtended = "e.until > c.due";

    /// <summary>The filings that are wanted, each with its project and last day; to be narrowed and ordered further.</summary>
    /// <param name="context">The record.</param>
    /// <param name="filings">The filings.</param>
    public static IQueryable<FilingDue> WithDeadlines(this PerfBudgetContext context, IQueryable<Filing> filings) =>
        from filing in filings
        join project in context.Projects on filing.ProjectId equals project.Id
        let due = context.Set<StageCalendar>()
            .Where(stage => stage.Year == project.Year && stage.Kind == filing.Kind && stage.Number == filing.Number)
            .Select(stage => stage.Due).FirstOrDefault()
        let extended = context.Extensions
            .Where(row => row.ProjectId == project.Id && row.Kind == filing.Kind && row.Number == filing.Number)
            .OrderByDescending(row => row.Id).Select(row => (DateOnly?)row.Until).FirstOrDefault()
        select new FilingDue { Filing = filing, Project = project, Due = extended > due ? extended : due };
}

/// <summary>A filing with its last day.</summary>
public sealed class FilingDue
{
    /// <summary>The filing.</summary>
    public required Filing Filing { get; init; }

    /// <summary>Its project.</summary>
    public required Project Project { get; init; }

    /// <summary>The last day; null where there is none.</summary>
    public DateOnly? Due { get; init; }
}
