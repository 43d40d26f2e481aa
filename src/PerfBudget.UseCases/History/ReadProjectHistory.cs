using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Ledger;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects.Details;

namespace PerfBudget.UseCases.History;

/// <summary>One entry of a project's history.</summary>
/// <param name="Stage">The stage; null for what concerns the project as a whole.</param>
/// <param name="What">What was done: 批复, 年度指标值 · 培训人次, 上传 验收单.pdf.</param>
/// <param name="Before">What it was before; null where that says nothing.</param>
/// <param name="After">What it is after; null where that says nothing.</param>
/// <param name="Why">为什么; null where nobody said.</param>
public sealed record HistoryLine(DateTimeOffset At, HistoryKind Kind, Stage? Stage, string By, string What, string? Before, string? After, string? Why);

/// <summary>A stretch of a project's history, the newest first.</summary>
/// <param name="Kinds">The kinds of entries that the person may see at all.</param>
/// <param name="Older">The place behind which older entries begin; null where there are none.</param>
public sealed record ProjectHistory(Project Project, ProjectHistoryQuery Query, IReadOnlyList<HistoryLine> Lines, IReadOnlyList<HistoryKind> Kinds, HistoryPlace? Older);

/// <summary>
/// Reads everything that happened to a project (项目历史): one statement over all tables that keep it, two for the rounds, and one for the
/// names of rows that are gone where there are any. Of a form, of the ledger and of evidence it tells only those who may see them.
/// </summary>
public sealed class ReadProjectHistory(IDbContextFactory<PerfBudgetContext> contexts, OpenProject open, FormBook book)
{
    /// <summary>The entries of a page.</summary>
    public const int Size = 60;

    // Each kind in the same columns. A key orders what was done at one time: of several cells pasted together the last comes first.
    private static readonly Dictionary<HistoryKind, string> Sources = new()
    {
        [HistoryKind.Change] = """
            SELECT c.at, 'c' || lpad(c.id::text, 12, '0') AS key, 'change' AS kind, c.filing_id, NULL::text AS stage, c.person_name AS person, 'change' AS deed,
                c.before, c.after, c.note AS why, c.field, c.row, c.origin
            FROM changes c WHERE c.filing_id = ANY(@forms) AND c.before IS DISTINCT FROM c.after
            """,
        [HistoryKind.Step] = """
            SELECT s.at, 's' || lpad(s.id::text, 12, '0'), 'step', s.filing_id, NULL, s.person_name, s.step, s.before, s.after, s.reason, NULL, NULL, NULL
            FROM steps s WHERE s.filing_id = ANY(@forms)
            """,
        [HistoryKind.Comment] = """
            SELECT m.at, 'm' || lpad(m.id::text, 12, '0'), 'comment', m.filing_id, NULL, m.person_name, CASE WHEN m.answer_to IS NULL THEN 'written' ELSE 'answered' END,
                NULL, m.text, NULL, m.cell, NULL, NULL
            FROM comments m WHERE m.filing_id = ANY(@forms)
            UNION ALL
            SELECT m.solved_at, 'n' || lpad(m.id::text, 12, '0'), 'comment', m.filing_id, NULL, m.solved_by_name, 'solved', NULL, m.text, NULL, m.cell, NULL, NULL
            FROM comments m WHERE m.filing_id = ANY(@forms) AND m.solved_at IS NOT NULL
            """,
        [HistoryKind.Explanation] = """
            SELECT w.at, 'w' || lpad(w.id::text, 12, '0') || 'a', 'explanation', w.filing_id, NULL, w.person_name, 'written', NULL, w.text, w.sentence, NULL, NULL, NULL
            FROM explanations w WHERE w.filing_id = ANY(@forms)
            UNION ALL
            SELECT w.accepted_at, 'w' || lpad(w.id::text, 12, '0') || 'b', 'explanation', w.filing_id, NULL, w.accepted_by, 'accepted', NULL, w.text, w.sentence, NULL, NULL, NULL
            FROM explanations w WHERE w.filing_id = ANY(@forms) AND w.accepted_at IS NOT NULL
            """,
        [HistoryKind.Assistance] = """
            SELECT h.asked_at, 'h' || h.id || 'a', 'assistance', h.filing_id, NULL, h.asked_by_name, 'asked', NULL, h.message, to_char(h.until, 'YYYY-MM-DD'), h.person_name, NULL, NULL
            FROM assignments h WHERE h.filing_id = ANY(@forms)
            UNION ALL
            SELECT h.finished_at, 'h' || h.id || 'b', 'assistance', h.filing_id, NULL, h.person_name, 'finished', NULL, NULL, NULL, h.person_name, NULL, NULL
            FROM assignments h WHERE h.filing_id = ANY(@forms) AND h.finished_at IS NOT NULL
            UNION ALL
            SELECT h.revoked_at, 'h' || h.id || 'c', 'assistance', h.filing_id, NULL, h.revoked_by_name, 'revoked', NULL, NULL, NULL, h.person_name, NULL, NULL
            FROM assignments h WHERE h.filing_id = ANY(@forms) AND h.revoked_at IS NOT NULL
            """,
        [HistoryKind.Evidence] = """
            SELECT e.at, 'e' || e.id, 'evidence', e.filing_id, NULL, e.person_name, 'added', NULL, e.name, NULL, NULL, e.row::text, NULL
            FROM evidence e WHERE e.filing_id = ANY(@evidence)
            UNION ALL
            SELECT e.removed_at, 'f' || e.id, 'evidence', e.filing_id, NULL, e.removed_by, 'removed', NULL, e.name, NULL, NULL, e.row::text, NULL
            FROM evidence e WHERE e.filing_id = ANY(@evidence) AND e.removed_at IS NOT NULL
            """,
        [HistoryKind.Rectification] = """
            SELECT r.ordered_at, 'r' || lpad(r.id::text, 12, '0') || 'a', 'rectification', r.filing_id, NULL, r.ordered_by, 'ordered', NULL, r.text, to_char(r.due, 'YYYY-MM-DD'), NULL, NULL, NULL
            FROM rectifications r WHERE r.filing_id = ANY(@forms)
            UNION ALL
            SELECT r.answered_at, 'r' || lpad(r.id::text, 12, '0') || 'b', 'rectification', r.filing_id, NULL, r.answered_by, 'answered', NULL, r.answer, NULL, NULL, NULL, NULL
            FROM rectifications r WHERE r.filing_id = ANY(@forms) AND r.answered_at IS NOT NULL
            UNION ALL
            SELECT r.settled_at, 'r' || lpad(r.id::text, 12, '0') || 'c', 'rectification', r.filing_id, NULL, r.settled_by, CASE WHEN r.is_accepted THEN 'accepted' ELSE 'refused' END,
                NULL, r.verdict, NULL, NULL, NULL, NULL
            FROM rectifications r WHERE r.filing_id = ANY(@forms) AND r.settled_at IS NOT NULL
            """,
        [HistoryKind.Ledger] = """
            SELECT l.at, 'l' || lpad(l.id::text, 12, '0') || 'a', 'ledger', NULL::uuid, NULL, l.person_name, l.kind, NULL, l.yuan::text, l.note, l.source, to_char(l.entered_on, 'YYYY-MM-DD'), NULL
            FROM money_entries l WHERE l.project_id = @project
            UNION ALL
            SELECT l.struck_at, 'l' || lpad(l.id::text, 12, '0') || 'b', 'ledger', NULL, NULL, l.struck_by, l.kind, 'struck', l.yuan::text, l.struck_reason, l.source, to_char(l.entered_on, 'YYYY-MM-DD'), NULL
            FROM money_entries l WHERE l.project_id = @project AND l.struck_at IS NOT NULL
            """,
        [HistoryKind.Extension] = """
            SELECT x.at, 'x' || lpad(x.id::text, 12, '0'), 'extension', NULL::uuid, x.kind || ' ' || x.number, x.person_name, 'extended', NULL, to_char(x.until, 'YYYY-MM-DD'), x.reason, NULL, NULL, NULL
            FROM extensions x WHERE x.project_id = @project AND (@stage = '' OR @stage = x.kind || ' ' || x.number)
            """,
        [HistoryKind.Project] = """
            SELECT p.at, 'p' || lpad(p.id::text, 12, '0'), 'project', NULL::uuid, NULL, p.person_name, p.kind, p.before, p.after, p.reason, NULL, NULL, NULL
            FROM project_events p WHERE p.project_id = @project
            """,
    };

    /// <summary>The history; null where there is no project that the person may open.</summary>
    public async Task<ProjectHistory?> RunAsync(Viewer viewer, Guid id, ProjectHistoryQuery query, CancellationToken cancellation)
    {
        if (await open.RunAsync(viewer, id, cancellation) is not { } project)
        {
            return null;
        }

        List<Filing> Seen(UseCase useCase) =>
            [.. project.Filings.Where(filing => (query.Stage is not { } only || filing.Stage == only) && viewer.May(useCase, project.UnitId, filing.State))];
        var (forms, evidence) = (Seen(UseCase.SeeForm), Seen(UseCase.SeeEvidence));
        var kinds = Enum.GetValues<HistoryKind>().Where(kind => kind switch
        {
            HistoryKind.Ledger => viewer.May(UseCase.SeeLedger, project.UnitId, null),
            HistoryKind.Evidence => viewer.May(UseCase.SeeEvidence),
            _ => true,
        }).ToList();
        var asked = kinds.Where(kind => (query.Kind is null || query.Kind == kind) && (query.Stage is null || kind is not (HistoryKind.Ledger or HistoryKind.Project))).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = asked.Count == 0 ? [] : await RowsAsync(context, id, query, asked, forms, evidence, cancellation);
        var shown = rows.Take(Size).ToList();
        return new ProjectHistory(
            project, query, await LinesAsync(context, project, shown, cancellation), kinds,
            rows.Count > Size ? new HistoryPlace(shown[^1].At, shown[^1].Key) : null);
    }

    private static async Task<List<Happening>> RowsAsync(
        PerfBudgetContext context, Guid project, ProjectHistoryQuery query, IReadOnlyList<HistoryKind> kinds, List<Filing> forms, List<Filing> evidence, CancellationToken cancellation)
    {
        var sources = string.Join("\nUNION ALL\n", kinds.Select(kind => Sources[kind]));
        var statement = $"""
            SELECT h.at AS "At", h.key AS "Key", h.kind AS "Kind", h.filing AS "Filing", h.stage AS "Stage", h.person AS "Person", h.deed AS "Deed",
                h.before AS "Before", h.after AS "After", h.why AS "Why", h.field AS "Field", h.row AS "Row", h.origin AS "Origin"
            FROM ({sources}) AS h (at, key, kind, filing, stage, person, deed, before, after, why, field, row, origin)
            WHERE (@person = '' OR strpos(h.person, @person) > 0) AND (@at IS NULL OR (h.at, h.key COLLATE "C") < (@at, @key COLLATE "C"))
            ORDER BY h.at DESC, h.key COLLATE "C" DESC LIMIT {Size + 1}
            """;
        return await context.Database.SqlQueryRaw<Happening>(
            statement,
            new NpgsqlParameter<Guid>("project", project),
            new NpgsqlParameter<Guid[]>("forms", [.. forms.Select(filing => filing.Id)]), new NpgsqlParameter<Guid[]>("evidence", [.. evidence.Select(filing => filing.Id)]),
            new NpgsqlParameter<string>("stage", query.Stage is { } stage ? string.Create(CultureInfo.InvariantCulture, $"{stage.Kind.Id()} {stage.Number}") : ""),
            new NpgsqlParameter<string>("person", query.Person ?? ""),
            new NpgsqlParameter("at", NpgsqlDbType.TimestampTz) { Value = (object?)query.Before?.At.UtcDateTime ?? DBNull.Value },
            new NpgsqlParameter<string>("key", query.Before?.Key ?? "")).ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<HistoryLine>> LinesAsync(PerfBudgetContext context, Project project, List<Happening> rows, CancellationToken cancellation)
    {
        var filings = project.Filings.Where(filing => rows.Exists(row => row.Filing == filing.Id)).ToDictionary(filing => filing.Id);
        var rounds = await ProjectRounds.FindAsync(context, project.Id, filings.Keys, cancellation);
        var files = filings.Values.ToDictionary(filing => filing.Id, filing => filing.Open());
        var unknown = rows.Where(row => row is { Filing: not null, Row: not null })
            .SelectMany(row => CellWords.Unknown(files[row.Filing!.Value], [(row.Field ?? "", row.Row, row.Before, row.After)])).Distinct().ToList();
        var gone = unknown.Count == 0 ? new Dictionary<string, string>() : await CellWords.GoneAsync(context, filings.Keys, unknown, cancellation);
        var words = filings.Values.ToDictionary(filing => filing.Id, filing => new CellWords(
            files[filing.Id], book.LayoutOf(project, filing)?.Unit ?? files[filing.Id].Funding.Unit ?? MoneyUnit.Yuan, gone));
        return [.. rows.Select(row => Line(row, row.Filing is { } id ? filings[id] : null, rounds, row.Filing is { } of ? words[of] : null))];
    }

    private static HistoryLine Line(Happening row, Filing? filing, ProjectRounds rounds, CellWords? words)
    {
        var kind = HistoryKinds.FromId(row.Kind)!.Value;
        var (what, before, after, why) = kind switch
        {
            HistoryKind.Change => (words!.Cell(row.Field!, row.Row), words.Text(row.Field!, row.Before) ?? "（空）", words.Text(row.Field!, row.After) ?? "（空）",
                rounds.Why(filing!.Id, filing.Stage, row.At, ChangeOrigins.FromId(row.Origin), row.Why)),
            HistoryKind.Step => (FlowSteps.FromId(row.Deed)!.Value.Term(), FilingStates.FromId(row.Before)!.Value.Term(), FilingStates.FromId(row.After)!.Value.Term(), row.Why),
            HistoryKind.Comment => ($"{CommentDeed(row.Deed)}：{row.Field}", null, row.After, null),
            HistoryKind.Explanation => (row.Deed == "written" ? "说明" : "接受说明", null, row.After, row.Why),
            HistoryKind.Assistance => (AssistanceDeed(row), null, row.After, null),
            HistoryKind.Evidence => ($"{(row.Deed == "added" ? "上传" : "移除")}佐证材料" + (words!.RowName(row.Row) is { } name ? $" · {name}" : ""), null, row.After, null),
            HistoryKind.Rectification => (RectificationDeed(row), null, row.After, null),
            HistoryKind.Ledger => ($"{(row.Before is null ? "登记" : "作废")}{MoneyKinds.FromId(row.Deed)?.Term()}（{FundingSource.FromId(row.Field!)?.Term}，{row.Row}）", null, Yuan(row.After), row.Why),
            HistoryKind.Extension => ("延期", null, $"至 {row.After}", row.Why),
            HistoryKind.Project when row is { Before: { } source, After: null } => ($"由 {source} {ProjectEventKinds.FromId(row.Deed)!.Value.Term()}", null, null, row.Why), // copies made before the log named both
            HistoryKind.Project => (ProjectEventKinds.FromId(row.Deed)!.Value.Term(), row.Before, row.After, row.Why),
            _ => throw new InvalidOperationException($"Nobody writes lines of the kind {kind}."),
        };
        return new HistoryLine(row.At, kind, filing?.Stage ?? StageOf(row.Stage), row.Person, what, before, after, why);
    }

    private static string CommentDeed(string deed) => deed switch { "written" => "批注", "answered" => "回复批注", _ => "解决批注" };

    private static string AssistanceDeed(Happening row) => row.Deed switch
    {
        "asked" => $"请{row.Field}协助填报（截止 {row.Why}）",
        "finished" => "填好协助的指标",
        _ => $"收回请{row.Field}的协助填报",
    };

    private static string RectificationDeed(Happening row) => row.Deed switch
    {
        "ordered" => $"责令整改（期限 {row.Why}）",
        "answered" => "答复整改",
        "accepted" => "验收通过",
        _ => "验收未通过",
    };

    private static string Yuan(string? text) => decimal.Parse(text!, CultureInfo.InvariantCulture).ToString("#,##0.00", CultureInfo.InvariantCulture) + " 元";

    private static Stage? StageOf(string? text) =>
        text?.Split(' ') is [var kind, var number] && FormKinds.FromId(kind) is { } known ? new Stage(known, int.Parse(number, CultureInfo.InvariantCulture)) : null;

    private sealed record Happening(
        DateTimeOffset At, string Key, string Kind, Guid? Filing, string? Stage, string Person, string Deed, string? Before, string? After, string? Why, string? Field, string? Row, string? Origin);
}
