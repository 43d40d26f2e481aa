using Microsoft.AspNetCore.Http;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Assignments;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Checks.Explanations;
using PerfBudget.Domain.Checks.Judging;
using PerfBudget.Domain.Citations;
using PerfBudget.Domain.Comments;
using PerfBudget.Domain.Evidence;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Ledger;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Domain.Years;
using PerfBudget.Forms.Places;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Testing;
using PerfBudget.UseCases.Addresses;
using PerfBudget.UseCases.History;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects.Details;
using PerfBudget.Web.Tests.Pages.Projects;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.History;

[Collection(WebTests.Name)]
public sealed class ProjectHistoryTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    private static readonly Actor Someone = new("1", "何云");
    private static readonly PlaceCatalog Places = PlaceCatalog.Load([PlaceCatalog.BuiltInFolder]);

    private DateTimeOffset _now = new(2025, 3, 1, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Everything_that_happened_is_one_list_newest_first()
    {
        var project = await EverythingAsync();

        var lines = (await ReadAsync(Viewers.OfEverything, project, new ProjectHistoryQuery())).Lines;

        lines.Select(line => $"{line.Kind.Term()} {line.Stage?.Form} {line.What}").ShouldBe(
        [
            "项目变更  取消", "资金台账  作废支出（其他资金，2025-02-03）", "资金台账  登记支出（其他资金，2025-02-03）", "延期 自评表 延期",
            "整改 跟踪表 验收通过", "整改 跟踪表 答复整改", "整改 跟踪表 责令整改（期限 2025-09-30）",
            "佐证材料 跟踪表 移除佐证材料", "佐证材料 跟踪表 上传佐证材料",
            "批注 申报表 解决批注：年度总体目标", "批注 申报表 回复批注：年度总体目标", "批注 申报表 批注：年度总体目标",
            "协助填报 申报表 收回请何云的协助填报", "协助填报 申报表 填好协助的指标", "协助填报 申报表 请何云协助填报（截止 2025-09-01）",
            "说明 申报表 接受说明", "说明 申报表 说明", "办理 申报表 退回", "办理 申报表 提交", "填写 申报表 年度总体目标",
        ]);
        lines.ShouldAllBe(line => line.By == "何云");
        (lines[1].After, lines[1].Why).ShouldBe(("1,280.50 元", "记错项目"));
        (lines[16].After, lines[16].Why).ShouldBe(("由上级安排", "没有目标"));
        (lines[17].Before, lines[17].After, lines[17].Why).ShouldBe(("审核中", "已退回", "依据不足"));
        (lines[19].Before, lines[19].After, lines[19].Why).ShouldBe(("（空）", "完成改造", "初次填报；粘贴"));
    }

    [Fact]
    public async Task Nobody_reads_of_what_is_closed_to_them()
    {
        var project = await EverythingAsync();
        var administrator = await ReadAsync(Viewers.With(new Grant(Role.Administrator, null, null, [])), project, new ProjectHistoryQuery());

        administrator.Lines.Select(line => line.Kind).ShouldNotContain(HistoryKind.Ledger);
        administrator.Lines.Select(line => line.Kind).ShouldNotContain(HistoryKind.Evidence);
        administrator.Lines.Select(line => line.Kind).ShouldContain(HistoryKind.Change);
        administrator.Kinds.ShouldNotContain(HistoryKind.Ledger);
        (await ReadAsync(Viewers.With(new Grant(Role.Administrator, null, null, [])), project, new ProjectHistoryQuery { Kind = HistoryKind.Ledger })).Lines.ShouldBeEmpty();
        (await new ReadProjectHistory(new Contexts(database), new OpenProject(new Contexts(database), TimeProvider.System), new FormBook(Places))
            .RunAsync(Viewers.With(new Grant(Role.Filer, Guid.NewGuid(), null, [])), project, new ProjectHistoryQuery(), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Stage_kind_and_person_narrow_it()
    {
        var project = await EverythingAsync();

        (await ReadAsync(Viewers.OfEverything, project, new ProjectHistoryQuery { Stage = FormKind.Tracking })).Lines.Count.ShouldBe(5);
        (await ReadAsync(Viewers.OfEverything, project, new ProjectHistoryQuery { Stage = FormKind.SelfEvaluation })).Lines.ShouldHaveSingleItem().Kind.ShouldBe(HistoryKind.Extension);
        (await ReadAsync(Viewers.OfEverything, project, new ProjectHistoryQuery { Kind = HistoryKind.Comment })).Lines.Count.ShouldBe(3);
        (await ReadAsync(Viewers.OfEverything, project, new ProjectHistoryQuery { Person = "何%" })).Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_together_show_every_change_once_in_as_many_statements_as_one_line_takes()
    {
        var one = await ChangedAsync(1);
        var many = await ChangedAsync(ReadProjectHistory.Size * 2 + 5);
        var (few, all) = (new StatementCounter(), new StatementCounter());
        await ReadAsync(Viewers.OfEverything, one, new ProjectHistoryQuery(), few);
        var page = await ReadAsync(Viewers.OfEverything, many, new ProjectHistoryQuery(), all);

        few.Statements.Count.ShouldBe(4, string.Join("\n\n", few.Statements)); // the project, the list, the rounds in two
        all.Statements.ShouldBe(few.Statements);
        var seen = page.Lines.Select(line => line.After).ToList();
        while (page.Older is { } older)
        {
            page = await ReadAsync(Viewers.OfEverything, many, ProjectHistoryQuery.Read(Asked(new ProjectHistoryQuery { Before = older }.Address(many))));
            seen.AddRange(page.Lines.Select(line => line.After));
        }

        seen.ShouldBe(Enumerable.Range(0, ReadProjectHistory.Size * 2 + 5).Reverse().Select(n => $"第 {n} 稿"));
    }

    private static AddressQuery Asked(string address) => new(name => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://x" + address).Query).GetValueOrDefault(name));

    private async Task<ProjectHistory> ReadAsync(Viewer viewer, Guid project, ProjectHistoryQuery query, StatementCounter? counter = null)
    {
        var contexts = counter is null ? new Contexts(database) : new Contexts(database, counter);
        return (await new ReadProjectHistory(contexts, new OpenProject(contexts, TimeProvider.System), new FormBook(Places)).RunAsync(viewer, project, query, CancellationToken.None))!;
    }

    private DateTimeOffset Next() => _now = _now.AddMinutes(1);

    // All of one sending, hence of one time.
    private async Task<Guid> ChangedAsync(int count)
    {
        await using var context = new Contexts(database).CreateDbContext();
        var records = new ProjectRecords(context);
        var project = records.Project(records.Unit("单位" + Guid.NewGuid()), "项目");
        var browser = Guid.NewGuid();
        for (var n = 0; n < count; n++)
        {
            project.Filings[0].NextSequence();
            context.Add(new CellChange(project.Filings[0], new CellEdit("goals.annual", null, 0, ""), new EditOutcome("旧", $"第 {n} 稿"), Someone, new BrowserEdit(browser, n + 1, false), _now));
        }

        await context.SaveChangesAsync();
        return project.Id;
    }

    private async Task<Assignment> AssistedAsync(PerfBudgetContext context, Project project, Filing declaration)
    {
        var colleague = new Account("he" + Guid.NewGuid().ToString("N")[..12], "何云", _now);
        colleague.NormalizedUserName = colleague.UserName!.ToUpperInvariant();
        context.Add(colleague);
        var file = declaration.Open();
        file.Indicators.Add(new Domain.Forms.Indicator { Name = "改造间数" });
        project.Rewrite(declaration, file, _now);
        await context.SaveChangesAsync();
        var wish = new AssignmentWish([file.Indicators[0].Id], colleague.Id, colleague.Name, new DateOnly(2025, 9, 1), null);
        var assignment = Assignment.Ask(declaration, wish, Someone, new DateOnly(2025, 8, 1), Next()).Assignment!;
        assignment.Finish(Next());
        assignment.Revoke(Someone, Next());
        return assignment;
    }

    private async Task<Guid> EverythingAsync()
    {
        await using var context = new Contexts(database).CreateDbContext();
        var records = new ProjectRecords(context);
        var project = records.Project(records.Unit("单位" + Guid.NewGuid()), "项目", stages: [(FormKind.Declaration, FilingState.Draft), (FormKind.Tracking, FilingState.Approved)]);
        var (declaration, tracking) = (project.Filings[0], project.Filings[1]);
        declaration.NextSequence();
        context.Add(new CellChange(
            declaration, new CellEdit("goals.annual", null, 0, "完成改造"), new EditOutcome(null, "完成改造"), Someone, new BrowserEdit(Guid.NewGuid(), 1, false, ChangeOrigin.Pasted), Next()));
        foreach (var (step, reason) in new[] { (FlowStep.Submit, null), (FlowStep.Return, "依据不足") })
        {
            var taken = declaration.Take(step, new Decision(Someone, Next(), reason), needsConfirmation: false);
            context.Add(taken.Record!);
            if (taken.Version is { } version)
            {
                context.Add(version);
            }
        }

        var said = new Explanation(
            declaration, new Finding("goal.missing", Severity.Explain, new FindingPlace("goals.annual", "年度总体目标"), "没有目标", null, null, new Citation("内部规程")), "由上级安排", Someone, Next());
        said.Accept(Someone, Next());
        context.AddRange(said, await AssistedAsync(context, project, declaration));
        await context.SaveChangesAsync();
        var comment = new Comment(declaration, new CommentedCell("goals.annual", null, "年度总体目标"), "请写明依据", Someone, Next());
        context.Add(comment);
        await context.SaveChangesAsync();
        context.Add(comment.Answer("已补", Someone, Next()));
        comment.Solve(Someone, Next());
        var evidence = new EvidenceFile(tracking, Guid.NewGuid(), "验收单.pdf", EvidenceType.Of("%PDF-1.7 %%EOF"u8.ToArray())!, "%PDF-1.7"u8.ToArray(), Someone, Next());
        evidence.Remove(tracking, Someone, Next());
        var order = new Rectification(tracking, "补齐资料", new DateOnly(2025, 9, 30), Someone, Next());
        order.Reply("已补齐", Someone, Next());
        order.Settle(true, null, Someone, Next());
        context.AddRange(evidence, order, new Extension(project, FormKind.SelfEvaluation, new DateOnly(2026, 2, 1), "年底停机", Someone, Next()));
        var line = new MoneyEntry(project, new MoneyLine(new DateOnly(2025, 2, 3), MoneyKind.Spent, FundingSource.Other, 1_280.5m, null), Someone, Next());
        line.Strike("记错项目", Someone, Next());
        context.AddRange(line, project.Cancel("不再需要", Someone, Next()));
        await context.SaveChangesAsync();
        return project.Id;
    }
}
