using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfBudget.Domain.Accounts;

namespace PerfBudget.Persistence.Queries;

/// <summary>How many notices of a kind are unread.</summary>
/// <param name="What">The kind: Return, Approve, Settle, Comment and so on.</param>
/// <param name="Count">How many.</param>
public sealed record UnreadRow(string What, int Count);

/// <summary>One notice, as the record tells it.</summary>
/// <param name="Project">The project; null where the person cannot open it any more, and of a merger.</param>
/// <param name="Name">The name of the project, the proposed indicator or the closed unit.</param>
/// <param name="Year">The budget year; null of a merger and of a proposal.</param>
/// <param name="Unit">The unit's name.</param>
/// <param name="Kind">The identifier of the form's kind; null of what concerns a project or a unit as a whole.</param>
/// <param name="Number">The number of the stage among those of its kind.</param>
/// <param name="Proposal">The proposal for the library; else null.</param>
/// <param name="What">The kind of notice.</param>
/// <param name="Words">What was said.</param>
/// <param name="By">Who did it; null of a merger.</param>
/// <param name="At">When.</param>
/// <param name="UnitBefore">The unit before, of a hand-over or a merger.</param>
/// <param name="UnitAfter">The unit after.</param>
/// <param name="Count">How many comments it stands for.</param>
/// <param name="IsNew">Whether it came after the person last looked.</param>
public sealed record NoticeRow(
    Guid? Project, string Name, int? Year, string Unit, string? Kind, int? Number, Guid? Proposal, string What, string? Words, string? By,
    DateTimeOffset At, string? UnitBefore, string? UnitAfter, int Count, bool IsNew);

/// <summary>What others did that a person waits for.</summary>
public static class NoticeQuery
{
    // The one place that says what counts as a notice; another source is another branch. Comments of one person at one form are one
    // notice, those that are new apart from those that were seen. One's own deeds are none. Of a
    // project that was handed over, whoever had it before learns the name that it had and where it went, and nothing else.
    private const string Notices = """
        WITH seen AS (SELECT coalesce(notices_read_at, created_at) AS at FROM accounts WHERE id = @id), notices (filing_id, proposal_id,
            what, words, by_name, at, times, project_id, name, year, unit_before, unit_after) AS (
            SELECT filing_id, NULL::uuid, CASE step WHEN 'return' THEN 'Return' ELSE 'Approve' END, reason, person_name, at, 1,
                NULL::uuid, NULL, NULL::integer, NULL, NULL
            FROM steps WHERE unit_id = ANY(@units) AND step IN ('return', 'approve') AND person_id <> @me
            UNION ALL
            SELECT filing_id, NULL, 'Settle', verdict, settled_by, settled_at, 1, NULL, NULL, NULL, NULL, NULL
            FROM rectifications WHERE unit_id = ANY(@units) AND is_accepted AND settled_by_id <> @me
            UNION ALL
            SELECT filing_id, NULL, 'Comment', (array_agg(text ORDER BY at DESC))[1], person_name, max(at), count(*), NULL, NULL, NULL,
                NULL, NULL
            FROM comments WHERE unit_id = ANY(@units) AND person_id <> @me AND answer_to IS NULL
            GROUP BY filing_id, person_id, person_name, at > (SELECT at FROM seen)
            UNION ALL
            SELECT a.filing_id, NULL, 'Answer', (array_agg(a.text ORDER BY a.at DESC))[1], a.person_name, max(a.at), count(*), NULL,
                NULL, NULL, NULL, NULL
            FROM comments c JOIN comments a ON a.answer_to = c.id
            WHERE c.person_id = @me AND a.person_id <> @me AND (@seeing_all OR a.unit_id = ANY(@seeing))
            GROUP BY a.filing_id, a.person_id, a.person_name, a.at > (SELECT at FROM seen)
            UNION ALL
            SELECT filing_id, NULL, 'Assist', NULL, person_name, finished_at, 1, NULL, NULL, NULL, NULL, NULL
            FROM assignments WHERE unit_id = ANY(@writing) AND person_id <> @id AND finished_at IS NOT NULL AND revoked_at IS NULL
            UNION ALL
            SELECT NULL, NULL,
                CASE kind WHEN 'cancelled' THEN 'Cancel' WHEN 'withdrawn' THEN 'Withdraw' WHEN 'resumed' THEN 'Resume' ELSE 'HandOver' END,
                reason, person_name, at, 1, project_id, NULL, NULL, before, after
            FROM project_events WHERE unit_id = ANY(@units) AND kind IN ('cancelled', 'withdrawn', 'resumed', 'handed-over')
                AND person_id <> @me
            UNION ALL
            SELECT NULL, NULL, 'HandOver', NULL, e.person_name, e.at, 1, NULL, e.project_name, p.year, e.before, e.after
            FROM project_events e JOIN projects p ON p.id = e.project_id
            WHERE e.from_unit_id = ANY(@units) AND p.unit_id <> ALL(@units) AND e.person_id <> @me
            UNION ALL
            SELECT NULL, id, CASE state WHEN 'accepted' THEN 'TakeIn' WHEN 'returned' THEN 'Decline' ELSE 'TakeOut' END, reason,
                coalesce(withdrawn_by_name, decided_by_name), coalesce(withdrawn_at, decided_at), 1, NULL, NULL, NULL, NULL, NULL
            FROM library_indicators WHERE person_id = @id AND unit_id = ANY(@writing) AND state <> 'waiting'
            UNION ALL
            SELECT NULL, NULL, 'Merge', NULL, NULL, m.merged_at, 1, NULL, m.name, NULL, m.name, u.name
            FROM units m JOIN units u ON u.id = m.merged_into_id WHERE u.id = ANY(@units))
        """;

    private const string ListQuery = Notices + """
        SELECT p.id AS "Project", coalesce(p.name, l.name, n.name) AS "Name", coalesce(p.year, n.year) AS "Year", coalesce(u.name,
            n.unit_before) AS "Unit", f.kind AS "Kind", f.number AS "Number",
            n.proposal_id AS "Proposal", n.what AS "What", n.words AS "Words", n.by_name AS "By", n.at AS "At",
            n.unit_before AS "UnitBefore", n.unit_after AS "UnitAfter", n.times::integer AS "Count", coalesce(n.at > (SELECT at
                FROM seen), false) AS "IsNew"
        FROM notices n LEFT JOIN filings f ON f.id = n.filing_id LEFT JOIN projects p ON p.id = coalesce(f.project_id,
            n.project_id) LEFT JOIN library_indicators l ON l.id = n.proposal_id
            LEFT JOIN units u ON u.id = coalesce(p.unit_id, l.unit_id)
        ORDER BY n.at DESC LIMIT @most
        """;

    private const string CountQuery = Notices + """
        SELECT what AS "What", sum(times)::integer AS "Count" FROM notices WHERE at > (SELECT at FROM seen) GROUP BY what
        """;

    /// <summary>The newest notices, new and seen; one statement.</summary>
    public static Task<List<NoticeRow>> NoticeRowsAsync(
        this PerfBudgetContext context, Viewer viewer, int most, CancellationToken cancellation) =>
        context.Database.SqlQueryRaw<NoticeRow>(ListQuery, [.. Parameters(viewer), new NpgsqlParameter("most", most)])
            .ToListAsync(cancellation);

    /// <summary>How many of each kind came after the person last looked; one statement.</summary>
    public static Task<List<UnreadRow>> UnreadNoticesAsync(this PerfBudgetContext context, Viewer viewer, CancellationToken cancellation) =>
        context.Database.SqlQueryRaw<UnreadRow>(CountQuery, [.. Parameters(viewer)]).ToListAsync(cancellation);

    // Decisions and comments go to those who write a form or answer for it; of those above them nobody waits for its return.
    private static IEnumerable<object> Parameters(Viewer viewer)
    {
        yield return new NpgsqlParameter<Guid>("id", viewer.Id);
        yield return new NpgsqlParameter<string>("me", viewer.Id.ToString());
        yield return new NpgsqlParameter<Guid[]>(
            "units", [.. viewer.UnitsFor(UseCase.EditForm).Units.Union(viewer.UnitsFor(UseCase.Confirm).Units)]);
        yield return new NpgsqlParameter<Guid[]>("writing", [.. viewer.UnitsFor(UseCase.EditForm).Units]);
        yield return new NpgsqlParameter<Guid[]>("seeing", [.. viewer.UnitsFor(UseCase.SeeForm).Units]);
        yield return new NpgsqlParameter<bool>("seeing_all", viewer.UnitsFor(UseCase.SeeForm).IsEverything);
    }
}
