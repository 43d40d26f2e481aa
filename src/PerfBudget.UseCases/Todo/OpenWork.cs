namespace PerfBudget.UseCases.Todo;

/// <summary>
/// What units have still to hand in, as the source of a query: drafts, what was returned, and stages that the year's calendar opens and
/// nobody has begun. To-do lists and reminders both read it, so that they never differ. It asks for the parameter <c>@today</c>.
/// </summary>
internal static class OpenWork
{
    // Nothing of a cancelled project waits. A stage without any date in the calendar waits for nobody; one that is frozen can no longer be begun; and trackings and
    // self-evaluations begin once a declaration has been approved. The deadline is that of the newest extension where it is later.
    public const string Sql = """
        SELECT p.id AS project_id, p.name AS project, p.year, p.unit_id, u.name AS unit, f.id AS filing_id, f.kind, f.number, f.state,
            f.approved_version IS NOT NULL AS is_adjustment, f.updated_at AS since, c.freezes, c.reminder_days,
            CASE WHEN c.due IS NOT NULL THEN GREATEST(c.due, e.until) END AS due, e.until > c.due AS is_extended
        FROM filings f JOIN projects p ON p.id = f.project_id JOIN units u ON u.id = p.unit_id
        LEFT JOIN stage_calendars c ON c.year = p.year AND c.kind = f.kind AND c.number = f.number
        LEFT JOIN LATERAL (SELECT until FROM extensions x WHERE x.project_id = p.id AND x.kind = f.kind AND x.number = f.number ORDER BY x.id DESC LIMIT 1) e ON true
        WHERE p.cancelled_at IS NULL AND f.state IN ('draft', 'returned')
        UNION ALL
        SELECT p.id, p.name, p.year, p.unit_id, u.name, NULL, c.kind, c.number, NULL, false, NULL, c.freezes, c.reminder_days,
            CASE WHEN c.due IS NOT NULL THEN GREATEST(c.due, e.until) END, e.until > c.due
        FROM projects p JOIN units u ON u.id = p.unit_id JOIN stage_calendars c ON c.year = p.year
        LEFT JOIN LATERAL (SELECT until FROM extensions x WHERE x.project_id = p.id AND x.kind = c.kind AND x.number = c.number ORDER BY x.id DESC LIMIT 1) e ON true
        WHERE p.cancelled_at IS NULL AND NOT EXISTS (SELECT 1 FROM filings f WHERE f.project_id = p.id AND f.kind = c.kind AND f.number = c.number)
            AND (c.opens IS NOT NULL OR c.due IS NOT NULL) AND (c.opens IS NULL OR c.opens <= @today)
            AND NOT (c.freezes AND GREATEST(c.due, e.until) < @today)
            AND (c.kind = 'declaration' OR EXISTS (
                SELECT 1 FROM filings d WHERE d.project_id = p.id AND d.kind = 'declaration' AND (d.state = 'approved' OR d.approved_version IS NOT NULL)))
        """;
}
