using Microsoft.EntityFrameworkCore;
using Npgsql;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Todo;

/// <summary>
/// Finds what others did that a person waits for (消息), and remembers what the person has seen: decisions and comments on the forms
/// that he or she writes or confirms, answers to his or her own comments, what was said to the indicators that he or she proposed, and what
/// became of projects and units as a whole.
/// </summary>
public sealed class FindNotices(IDbContextFactory<PerfBudgetContext> contexts)
{
    // The one place that says what counts as a notice; another source is another branch. Comments of one person at one form are one
    // notice, those that are new apart from those that were seen. One's own deeds are none. Of a
    // project that was handed over, whoever had it before learns the name that it had and where it went, and nothing else.
    private const string Notices = """
        WITH seen AS (SELECT coalesce(notices_read_at, created_at) AS at FROM accounts WHERE id = @id), notices (filing_id, proposal_id, what, words, by_name, at, times, project_id, name, year, unit_before, unit_after) AS (
            SELECT filing_id, NULL::uuid, CASE step WHEN 'return' THEN 'Return' ELSE 'Approve' END, reason, person_name, at, 1, NULL::uuid, NULL, NULL::integer, NULL, NULL
            FROM steps WHERE unit_id = ANY(@units) AND step IN ('return', 'approve') AND person_id <> @me
            UNION ALL
            SELECT filing_id, NULL, 'Settle', verdict, settled_by, settled_at, 1, NULL, NULL, NULL, NULL, NULL
            FROM rectifications WHERE unit_id = ANY(@units) AND is_accepted AND settled_by_id <> @me
            UNION ALL
            SELECT filing_id, NULL, 'Comment', (array_agg(text ORDER BY at DESC))[1], person_name, max(at), count(*), NULL, NULL, NULL, NULL, NULL
            FROM comments WHERE unit_id = ANY(@units) AND person_id <> @me AND answer_to IS NULL
            GROUP BY filing_id, person_id, person_name, at > (SELECT at FROM seen)
            UNION ALL
            SELECT a.filing_id, NULL, 'Answer', (array_agg(a.text ORDER BY a.at DESC))[1], a.person_name, max(a.at), count(*), NULL, NULL, NULL, NULL, NULL
            FROM comments c JOIN comments a ON a.answer_to = c.id
            WHERE c.person_id = @me AND a.person_id <> @me AND (@seeing_all OR a.unit_id = ANY(@seeing))
            GROUP BY a.filing_id, a.person_id, a.person_name, a.at > (SELECT at FROM seen)
            UNION ALL
            SELECT filing_id, NULL, 'Assist', NULL, person_name, finished_at, 1, NULL, NULL, NULL, NULL, NULL
            FROM assignments WHERE unit_id = ANY(@writing) AND person_id <> @id AND finished_at IS NOT NULL AND revoked_at IS NULL
            UNION ALL
            SELECT NULL, NULL, CASE kind WHEN 'cancelled' THEN 'Cancel' WHEN 'withdrawn' THEN 'Withdraw' WHEN 'resumed' THEN 'Resume' ELSE 'HandOver' END,
                reason, person_name, at, 1, project_id, NULL, NULL, before, after
            FROM project_events WHERE unit_id = ANY(@units) AND kind IN ('cancelled', 'withdrawn', 'resumed', 'handed-over') AND person_id <> @me
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
        SELECT p.id AS "Project", coalesce(p.name, l.name, n.name) AS "Name", coalesce(p.year, n.year) AS "Year", coalesce(u.name, n.unit_before) AS "Unit", f.kind AS "Kind", f.number AS "Number",
            n.proposal_id AS "Proposal", n.what AS "What", n.words AS "Words", n.by_name AS "By", n.at AS "At",
            n.unit_before AS "UnitBefore", n.unit_after AS "UnitAfter", n.times::integer AS "Count", coalesce(n.at > (SELECT at FROM seen), false) AS "IsNew"
        FROM notices n LEFT JOIN filings f ON f.id = n.filing_id LEFT JOIN projects p ON p.id = coalesce(f.project_id, n.project_id) LEFT JOIN library_indicators l ON l.id = n.proposal_id
            LEFT JOIN units u ON u.id = coalesce(p.unit_id, l.unit_id)
        ORDER BY n.at DESC LIMIT @most
        """;

    private const string CountQuery = Notices + """
        SELECT what AS "What", sum(times)::integer AS "Count" FROM notices WHERE at > (SELECT at FROM seen) GROUP BY what
        """;

    /// <summary>What came since the person last looked.</summary>
    public async Task<Unread> UnreadAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (!viewer.May(UseCase.EditForm) && !viewer.May(UseCase.Comment))
        {
            return Unread.Nothing;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var counts = await context.Database.SqlQueryRaw<CountRow>(CountQuery, [.. Parameters(viewer)]).ToListAsync(cancellation);
        return new Unread(counts.ToDictionary(row => Enum.Parse<NoticeKind>(row.What), row => row.Count));
    }

    /// <summary>The person has seen everything up to a time.</summary>
    public async Task ReadAsync(Viewer viewer, DateTimeOffset upTo, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        DateTimeOffset? seen = upTo;
        await context.Accounts.Where(account => account.Id == viewer.Id && (account.NoticesReadAt == null || account.NoticesReadAt < seen))
            .ExecuteUpdateAsync(change => change.SetProperty(account => account.NoticesReadAt, seen), cancellation);
    }

    /// <summary>The newest notices, new and seen.</summary>
    internal static async Task<IReadOnlyList<Notice>> NewestAsync(PerfBudgetContext context, Viewer viewer, int most, CancellationToken cancellation)
    {
        var rows = await context.Database.SqlQueryRaw<Row>(ListQuery, [.. Parameters(viewer), new NpgsqlParameter("most", most)]).ToListAsync(cancellation);
        return [.. rows.Select(row => row.Notice())];
    }

    // Decisions and comments go to those who write a form or answer for it; of those above them nobody waits for its return.
    private static IEnumerable<object> Parameters(Viewer viewer)
    {
        yield return new NpgsqlParameter<Guid>("id", viewer.Id);
        yield return new NpgsqlParameter<string>("me", viewer.Id.ToString());
        yield return new NpgsqlParameter<Guid[]>("units", [.. viewer.UnitsFor(UseCase.EditForm).Units.Union(viewer.UnitsFor(UseCase.Confirm).Units)]);
        yield return new NpgsqlParameter<Guid[]>("writing", [.. viewer.UnitsFor(UseCase.EditForm).Units]);
        yield return new NpgsqlParameter<Guid[]>("seeing", [.. viewer.UnitsFor(UseCase.SeeForm).Units]);
        yield return new NpgsqlParameter<bool>("seeing_all", viewer.UnitsFor(UseCase.SeeForm).IsEverything);
    }

    private sealed record CountRow(string What, int Count);

    private sealed record Row(
        Guid? Project, string Name, int? Year, string Unit, string? Kind, int? Number, Guid? Proposal, string What, string? Words, string? By, DateTimeOffset At,
        string? UnitBefore, string? UnitAfter, int Count, bool IsNew)
    {
        public Notice Notice() => new(
            Project, Proposal, Name, Year, Unit, FormKinds.FromId(Kind) is { } form ? new Stage(form, Number ?? 1) : null, Enum.Parse<NoticeKind>(What), Words, By, At, Count, IsNew)
        {
            Moved = UnitBefore is { } before && UnitAfter is { } after ? (before, after) : null,
        };
    }
}
