using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Library;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.UseCases.Todo;

/// <summary>Finds what a person has to do over all roles and stages, in one statement however much it is; and what came back, in another.</summary>
public sealed class FindTodo(IDbContextFactory<PerfBudgetContext> contexts, TimeProvider clock)
{
    /// <summary>The most things of a kind, and the most notices, that are listed; the rest is counted.</summary>
    public const int Most = 20, MostNotices = 20;

    // What waits for a confirmation or a review belongs to others than what waits to be written, and a rectification waits whatever state
    // its form is in. The last part is what one was asked to fill (协助填报), whatever roles one has; its last day is the assignment's own.
    private const string Items = $"""
        WITH items AS (
            SELECT CASE WHEN state = 'returned' THEN 'Mend' WHEN is_adjustment THEN 'Adjust' WHEN state = 'draft' THEN 'Write' ELSE 'Begin' END AS task, work.*,
                NULL AS words, NULL AS said_by, NULL::timestamptz AS said_at, NULL::uuid AS assignment
            FROM ({OpenWork.Sql}) work WHERE unit_id = ANY(@writing)
            UNION ALL
            SELECT CASE WHEN f.state = 'in-review' THEN 'Review' ELSE 'Confirm' END, p.id, p.name, p.year, p.unit_id, u.name, f.id, f.kind, f.number, f.state,
                f.approved_version IS NOT NULL, f.submitted_at, false, 0, NULL, NULL, NULL, NULL, NULL, NULL
            FROM filings f JOIN projects p ON p.id = f.project_id JOIN units u ON u.id = p.unit_id
            WHERE p.cancelled_at IS NULL AND ((f.state = 'awaiting-confirmation' AND f.unit_id = ANY(@confirming)) OR (f.state = 'in-review' AND (@reviewing_all OR f.unit_id = ANY(@reviewing))))
            UNION ALL
            SELECT CASE WHEN r.answer IS NULL THEN 'Rectify' ELSE 'Settle' END, p.id, p.name, p.year, p.unit_id, u.name, f.id, f.kind, f.number, f.state,
                false, coalesce(r.answered_at, r.ordered_at), false, 0, CASE WHEN r.answer IS NULL THEN r.due END, NULL,
                coalesce(r.answer, r.text), coalesce(r.answered_by, r.ordered_by), coalesce(r.answered_at, r.ordered_at), NULL
            FROM rectifications r JOIN filings f ON f.id = r.filing_id JOIN projects p ON p.id = r.project_id JOIN units u ON u.id = p.unit_id
            WHERE p.cancelled_at IS NULL AND r.is_accepted IS NULL
                AND ((r.answer IS NULL AND r.unit_id = ANY(@answering)) OR (r.answer IS NOT NULL AND (@settling_all OR r.unit_id = ANY(@settling))))
            UNION ALL
            SELECT 'Assist', project_id, project, year, work.unit_id, unit, work.filing_id, kind, number, state, is_adjustment, a.asked_at, freezes, reminder_days, a.until, NULL,
                a.message, a.asked_by_name, a.asked_at, a.id
            FROM ({OpenWork.Sql}) work JOIN assignments a ON a.filing_id = work.filing_id
            WHERE work.filing_id = ANY(ARRAY(SELECT filing_id FROM assignments WHERE person_id = @me AND revoked_at IS NULL AND finished_at IS NULL))
                AND a.person_id = @me AND a.revoked_at IS NULL AND a.finished_at IS NULL AND a.until >= @today
                AND (state = 'returned' OR is_adjustment OR NOT (coalesce(freezes, false) AND due < @today)))
        """;

    // Returned things by the time of the return, the newest first; submitted ones the oldest first; the others by their deadline.
    private const string ListQuery = Items + """
        , ranked AS (
            SELECT items.*, count(*) OVER (PARTITION BY task) AS total, row_number() OVER (PARTITION BY task
                ORDER BY CASE WHEN task = 'Mend' THEN since END DESC, CASE WHEN task IN ('Confirm', 'Review', 'Settle') THEN since END, due NULLS LAST, project, project_id, number) AS place_in_task
            FROM items)
        SELECT r.task AS "Task", r.project_id AS "Project", r.project AS "Name", r.year AS "Year", r.unit AS "Unit", r.kind AS "Kind", r.number AS "Number",
            r.since AS "Since", r.due AS "Due", coalesce(r.is_extended, false) AS "IsExtended", coalesce(r.freezes, false) AS "Freezes", r.total AS "Total",
            r.assignment AS "Assignment", coalesce(s.reason, r.words) AS "Words", coalesce(s.person_name, r.said_by) AS "SaidBy", coalesce(s.at, r.said_at) AS "SaidAt"
        FROM ranked r
        LEFT JOIN LATERAL (SELECT reason, person_name, at FROM steps WHERE filing_id = r.filing_id AND step = 'return' ORDER BY id DESC LIMIT 1) s ON r.task = 'Mend'
        WHERE r.place_in_task <= @most ORDER BY r.task, r.place_in_task
        """;

    private const string CountQuery = Items + """
         SELECT count(*)::integer + (SELECT count(*)::integer FROM library_indicators WHERE state = 'waiting' AND (@deciding_all OR unit_id = ANY(@deciding))) AS "Value" FROM items
        """;

    /// <summary>What the person has to do, and what came back to the person's units.</summary>
    public async Task<TodoList> RunAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var rows = await context.Database.SqlQueryRaw<Row>(ListQuery, [.. Parameters(viewer, today), new NpgsqlParameter("most", Most)]).ToListAsync(cancellation);
        var sections = rows.GroupBy(row => Enum.Parse<TodoKind>(row.Task)).OrderBy(group => group.Key)
            .Select(group => new TodoSection(group.Key, [.. group.Select(row => row.Item(today))], (int)group.First().Total));
        return new TodoList([.. sections], await ProposalsAsync(context, viewer, cancellation), await FindNotices.NewestAsync(context, viewer, MostNotices, cancellation));
    }

    /// <summary>How many things the person has to do.</summary>
    public async Task<int> CountAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return (await context.Database.SqlQueryRaw<int>(CountQuery, [.. Parameters(viewer, today)]).ToListAsync(cancellation)).Single();
    }

    // Only those who decide on proposals are asked about them.
    private static Task<int> ProposalsAsync(PerfBudgetContext context, Viewer viewer, CancellationToken cancellation) => viewer.May(UseCase.DecideOnIndicator)
        ? context.LibraryIndicators.Within(viewer.UnitsFor(UseCase.DecideOnIndicator)).CountAsync(proposal => proposal.State == ProposalState.Waiting, cancellation)
        : Task.FromResult(0);

    private static IEnumerable<object> Parameters(Viewer viewer, DateOnly today) =>
    [
        .. Units(viewer, "writing", UseCase.EditForm),
        .. Units(viewer, "confirming", UseCase.Confirm),
        .. Units(viewer, "reviewing", UseCase.Review),
        .. Units(viewer, "answering", UseCase.AnswerRectification),
        .. Units(viewer, "settling", UseCase.SettleRectification),
        .. Units(viewer, "deciding", UseCase.DecideOnIndicator),
        new NpgsqlParameter<Guid>("me", viewer.Id),
        new NpgsqlParameter("today", NpgsqlDbType.Date) { Value = today },
    ];

    // The units with whose projects the person may do it, and whether these are all there are.
    private static IEnumerable<object> Units(Viewer viewer, string name, UseCase useCase) =>
    [
        new NpgsqlParameter<Guid[]>(name, [.. viewer.UnitsFor(useCase).Units]),
        new NpgsqlParameter<bool>(name + "_all", viewer.UnitsFor(useCase).IsEverything),
    ];

    private sealed record Row(
        string Task, Guid Project, string Name, int Year, string Unit, string Kind, int Number, DateTimeOffset? Since, DateOnly? Due, bool IsExtended, bool Freezes,
        long Total, Guid? Assignment, string? Words, string? SaidBy, DateTimeOffset? SaidAt)
    {
        public TodoItem Item(DateOnly today) => new(
            Project, Name, Year, Unit, new Stage(FormKinds.FromId(Kind)!.Value, Number), Since,
            new FilingWindow(Due, Due?.DayNumber - today.DayNumber, null, IsExtended), Freezes,
            SaidBy is { } by && SaidAt is { } at ? new Said(Words, by, at) : null, Assignment);
    }
}
