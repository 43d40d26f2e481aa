using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;

namespace PerfBudget.Persistence.Queries;

/// <summary>One thing that happened to a project, as its table tells it; the newest come first.</summary>
/// <param name="At">When.</param>
/// <param name="Key">Orders what was done at one time.</param>
/// <param name="Kind">The identifier of the <see cref="HistoryKind"/>.</param>
/// <param name="Filing">The form; null for what concerns the project.</param>
/// <param name="Stage">The stage as kind and number, where it has no form: <c>declaration 1</c>.</param>
/// <param name="Person">Who.</param>
/// <param name="Deed">What was done.</param>
/// <param name="Before">What it was before.</param>
/// <param name="After">What it is after.</param>
/// <param name="Why">The reason, or what else was said.</param>
/// <param name="Field">The field, or what else it was done to.</param>
/// <param name="Row">The row, or the day of a ledger entry.</param>
/// <param name="Origin">The identifier of a change's origin.</param>
public sealed record Happening(
    DateTimeOffset At, string Key, string Kind, Guid? Filing, string? Stage, string Person, string Deed, string? Before, string? After,
    string? Why, string? Field, string? Row, string? Origin);

/// <summary>Which happenings are sought.</summary>
/// <param name="Project">The project.</param>
/// <param name="Forms">The forms of which anything is told.</param>
/// <param name="Evidence">The forms whose evidence is told of.</param>
/// <param name="Stage">One stage alone; null for all.</param>
/// <param name="Person">A part of the name of who did it; null for everybody.</param>
/// <param name="Before">Only what is older than this place; null from the newest on.</param>
public sealed record HappeningFilter(
    Guid Project, IReadOnlyList<Guid> Forms, IReadOnlyList<Guid> Evidence, Stage? Stage, string? Person, HistoryPlace? Before);

/// <summary>Everything that happened to a project, over all tables that keep it.</summary>
public static class HappeningQuery
{
    // Each kind in the same columns. A key orders what was done at one time: of several cells pasted together the last comes first.
    private static readonly Dictionary<HistoryKind, string> Sources = new()
    {
        [HistoryKind.Change] = """
            SELECT c.at, 'c' || lpad(c.id::text, 12, '0') AS key, 'change' AS kind, c.filing_id, NULL::text AS stage,
                c.person_name AS person, 'change' AS deed,
                c.before, c.after, c.note AS why, c.field, c.row, c.origin
            FROM changes c WHERE c.filing_id = ANY(@forms) AND c.before IS DISTINCT FROM c.after
            """,
        [HistoryKind.Step] = """
            SELECT s.at, 's' || lpad(s.id::text, 12, '0'), 'step', s.filing_id, NULL, s.person_name, s.step, s.before, s.after,
                s.reason, NULL, NULL, NULL
            FROM steps s WHERE s.filing_id = ANY(@forms)
            """,
        [HistoryKind.Comment] = """
            SELECT m.at, 'm' || lpad(m.id::text, 12, '0'), 'comment', m.filing_id, NULL, m.person_name,
                CASE WHEN m.answer_to IS NULL THEN 'written' ELSE 'answered' END,
                NULL, m.text, NULL, m.cell, NULL, NULL
            FROM comments m WHERE m.filing_id = ANY(@forms)
            UNION ALL
            SELECT m.solved_at, 'n' || lpad(m.id::text, 12, '0'), 'comment', m.filing_id, NULL, m.solved_by_name, 'solved', NULL,
                m.text, NULL, m.cell, NULL, NULL
            FROM comments m WHERE m.filing_id = ANY(@forms) AND m.solved_at IS NOT NULL
            """,
        [HistoryKind.Explanation] = """
            SELECT w.at, 'w' || lpad(w.id::text, 12, '0') || 'a', 'explanation', w.filing_id, NULL, w.person_name, 'written', NULL,
                w.text, w.sentence, NULL, NULL, NULL
            FROM explanations w WHERE w.filing_id = ANY(@forms)
            UNION ALL
            SELECT w.accepted_at, 'w' || lpad(w.id::text, 12, '0') || 'b', 'explanation', w.filing_id, NULL, w.accepted_by, 'accepted',
                NULL, w.text, w.sentence, NULL, NULL, NULL
            FROM explanations w WHERE w.filing_id = ANY(@forms) AND w.accepted_at IS NOT NULL
            """,
        [HistoryKind.Assistance] = """
            SELECT h.asked_at, 'h' || h.id || 'a', 'assistance', h.filing_id, NULL, h.asked_by_name, 'asked', NULL, h.message,
                to_char(h.until, 'YYYY-MM-DD'), h.person_name, NULL, NULL
            FROM assignments h WHERE h.filing_id = ANY(@forms)
            UNION ALL
            SELECT h.finished_at, 'h' || h.id || 'b', 'assistance', h.filing_id, NULL, h.person_name, 'finished', NULL, NULL, NULL,
                h.person_name, NULL, NULL
            FROM assignments h WHERE h.filing_id = ANY(@forms) AND h.finished_at IS NOT NULL
            UNION ALL
            SELECT h.revoked_at, 'h' || h.id || 'c', 'assistance', h.filing_id, NULL, h.revoked_by_name, 'revoked', NULL, NULL, NULL,
                h.person_name, NULL, NULL
            FROM assignments h WHERE h.filing_id = ANY(@forms) AND h.revoked_at IS NOT NULL
            """,
        [HistoryKind.Evidence] = """
            SELECT e.at, 'e' || e.id, 'evidence', e.filing_id, NULL, e.person_name, 'added', NULL, e.name, NULL, NULL, e.row::text, NULL
            FROM evidence e WHERE e.filing_id = ANY(@evidence)
            UNION ALL
            SELECT e.removed_at, 'f' || e.id, 'evidence', e.filing_id, NULL, e.removed_by, 'removed', NULL, e.name, NULL, NULL,
                e.row::text, NULL
            FROM evidence e WHERE e.filing_id = ANY(@evidence) AND e.removed_at IS NOT NULL
            """,
        [HistoryKind.Rectification] = """
            SELECT r.ordered_at, 'r' || lpad(r.id::text, 12, '0') || 'a', 'rectification', r.filing_id, NULL, r.ordered_by, 'ordered',
                NULL, r.text, to_char(r.due, 'YYYY-MM-DD'), NULL, NULL, NULL
            FROM rectifications r WHERE r.filing_id = ANY(@forms)
            UNION ALL
            SELECT r.answered_at, 'r' || lpad(r.id::text, 12, '0') || 'b', 'rectification', r.filing_id, NULL, r.answered_by,
                'answered', NULL, r.answer, NULL, NULL, NULL, NULL
            FROM rectifications r WHERE r.filing_id = ANY(@forms) AND r.answered_at IS NOT NULL
            UNION ALL
            SELECT r.settled_at, 'r' || lpad(r.id::text, 12, '0') || 'c', 'rectification', r.filing_id, NULL, r.settled_by,
                CASE WHEN r.is_accepted THEN 'accepted' ELSE 'refused' END,
                NULL, r.verdict, NULL, NULL, NULL, NULL
            FROM rectifications r WHERE r.filing_id = ANY(@forms) AND r.settled_at IS NOT NULL
            """,
        [HistoryKind.Ledger] = """
            SELECT l.at, 'l' || lpad(l.id::text, 12, '0') || 'a', 'ledger', NULL::uuid, NULL, l.person_name, l.kind, NULL, l.yuan::text,
                l.note, l.source, to_char(l.entered_on, 'YYYY-MM-DD'), NULL
            FROM money_entries l WHERE l.project_id = @project
            UNION ALL
            SELECT l.struck_at, 'l' || lpad(l.id::text, 12, '0') || 'b', 'ledger', NULL, NULL, l.struck_by, l.kind, 'struck',
                l.yuan::text, l.struck_reason, l.source, to_char(l.entered_on, 'YYYY-MM-DD'), NULL
            FROM money_entries l WHERE l.project_id = @project AND l.struck_at IS NOT NULL
            """,
        [HistoryKind.Extension] = """
            SELECT x.at, 'x' || lpad(x.id::text, 12, '0'), 'extension', NULL::uuid, x.kind || ' ' || x.number, x.person_name,
                'extended', NULL, to_char(x.until, 'YYYY-MM-DD'), x.reason, NULL, NULL, NULL
            FROM extensions x WHERE x.project_id = @project AND (@stage = '' OR @stage = x.kind || ' ' || x.number)
            """,
        [HistoryKind.Project] = """
            SELECT p.at, 'p' || lpad(p.id::text, 12, '0'), 'project', NULL::uuid, NULL, p.person_name, p.kind, p.before, p.after,
                p.reason, NULL, NULL, NULL
            FROM project_events p WHERE p.project_id = @project
            """,
    };

    /// <summary>The newest happenings of the kinds, at most so many; one statement.</summary>
    public static Task<List<Happening>> HappeningsAsync(
        this PerfBudgetContext context, IReadOnlyList<HistoryKind> kinds, HappeningFilter filter, int most, CancellationToken cancellation)
    {
        var sources = string.Join("\nUNION ALL\n", kinds.Select(kind => Sources[kind]));
        var statement = $"""
            SELECT h.at AS "At", h.key AS "Key", h.kind AS "Kind", h.filing AS "Filing", h.stage AS "Stage", h.person AS "Person",
                h.deed AS "Deed", h.before AS "Before", h.after AS "After", h.why AS "Why", h.field AS "Field", h.row AS "Row", h.origin AS "Origin"
            FROM ({sources}) AS h (at, key, kind, filing, stage, person, deed, before, after, why, field, row, origin)
            WHERE (@person = '' OR strpos(h.person, @person) > 0) AND (@at IS NULL OR (h.at, h.key COLLATE "C") < (@at, @key COLLATE "C"))
            ORDER BY h.at DESC, h.key COLLATE "C" DESC LIMIT {most}
            """;
        return context.Database.SqlQueryRaw<Happening>(
            statement,
            new NpgsqlParameter<Guid>("project", filter.Project),
            new NpgsqlParameter<Guid[]>("forms", [.. filter.Forms]), new NpgsqlParameter<Guid[]>("evidence", [.. filter.Evidence]),
            new NpgsqlParameter<string>(
                "stage", filter.Stage is { } stage ? string.Create(CultureInfo.InvariantCulture, $"{stage.Kind.Id()} {stage.Number}") : ""),
            new NpgsqlParameter<string>("person", filter.Person ?? ""),
            new NpgsqlParameter("at", NpgsqlDbType.TimestampTz) { Value = (object?)filter.Before?.At.UtcDateTime ?? DBNull.Value },
            new NpgsqlParameter<string>("key", filter.Before?.Key ?? "")).ToListAsync(cancellation);
    }
}
