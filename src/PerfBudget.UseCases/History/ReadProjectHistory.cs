using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Ledger;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Queries;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects.Details;

namespace PerfBudget.UseCases.History;

/// <summary>One entry of a project's history.</summary>
/// <param name="At">When it was done.</param>
/// <param name="Kind">What kind of entry it is.</param>
/// <param name="Stage">The stage; null for what concerns the project as a whole.</param>
/// <param name="By">姓名 of the person who did it.</param>
/// <param name="What">What was done: 批复, 年度指标值 · 培训人次, 上传 验收单.pdf.</param>
/// <param name="Before">What it was before; null where that says nothing.</param>
/// <param name="After">What it is after; null where that says nothing.</param>
/// <param name="Why">为什么; null where nobody said.</param>
public sealed record HistoryLine(DateTimeOffset At, HistoryKind Kind, Stage? Stage, string By, string What, string? Before, string? After, string? Why);

/// <summary>A stretch of a project's history, the newest first.</summary>
/// <param name="Project">The project.</param>
/// <param name="Query">What was asked for.</param>
/// <param name="Lines">The entries of the page.</param>
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
        var rows = asked.Count == 0 ? [] : await context.HappeningsAsync(
            asked, new HappeningFilter(id, [.. forms.Select(filing => filing.Id)], [.. evidence.Select(filing => filing.Id)], query.Stage, query.Person, query.Before),
            Size + 1, cancellation);
        var shown = rows.Take(Size).ToList();
        return new ProjectHistory(
            project, query, await LinesAsync(context, project, shown, cancellation), kinds,
            rows.Count > Size ? new HistoryPlace(shown[^1].At, shown[^1].Key) : null);
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
}
