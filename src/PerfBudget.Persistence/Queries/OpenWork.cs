namespace PerfBudget.Persistence.Queries;

/// <summary>
/// What units have still to hand in, as the source of a query: drafts, what was returned, and stages that the year's calendar opens and
/// nobody has begun. To-do lists and reminders both read it, so that they never differ. It asks for the parameter <c>@today</c>.
/// </summary>
internal static class OpenWork
{
    // Nothing of a cancelled project waits. A stage without any date in the calendar waits for nobody; one that is frozen can no longer be
    // begun; and trackings and self-evaluations begin once a declaration has been approved.
    public const string Sql = $"""
        SELECT p.id AS project_id, p.name AS project, p.year, p.unit_id, u.name AS unit, f.id AS filing_id, f.kind, f.number, f.state,
            f.approved_version IS NOT NULL AS is_adjustment, f.updated_at AS since, c.freezes, c.reminder_days,
            {Deadline.Due} AS due, {Deadline.IsExtended} AS is_extended
        FROM filings f JOIN projects p ON p.id = f.project_id JOIN units u ON u.id = p.unit_id
        LEFT JOIN stage_calendars c ON c.year = p.year AND c.kind = f.kind AND c.number = f.number
        {Deadline.JoinExtension}
        WHERE p.cancelled_at IS NULL AND f.state IN ('draft', 'returned')
        UNION ALL
        SELECT p.id, p.name, p.year, p.unit_id, u.name, NULL, c.kind, c.number, NULL, false, NULL, c.freezes, c.reminder_days,
            {Deadline.Due}, {Deadline.IsExtended}
        FROM projects p JOIN units u ON u.id = p.unit_id JOIN stage_calendars c ON c.year = p.year
        {Deadline.JoinExtension}
        WHERE p.cancelled_at IS NULL AND NOT EXISTS (SELECT 1 FROM filings f WHERE f.project_id = p.id AND f.kind = c.kind
            AND f.number = c.number)
            AND (c.opens IS NOT NULL OR c.due IS NOT NULL) AND (c.opens IS NULL OR c.opens <= @today)
            AND NOT (c.freezes AND coalesce({Deadline.Due} < @today, false))
            AND (c.kind = 'declaration' OR EXISTS (
                SELECT 1 FROM filings d WHERE d.project_id = p.id AND d.kind = 'declaration'
                    AND (d.state = 'approved' OR d.approved_version IS NOT NULL)))
        """;
}
