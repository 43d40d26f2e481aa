using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Ledger;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Checks;
using PerfBudget.UseCases.Comments;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Evidence;
using PerfBudget.UseCases.Flow;
using PerfBudget.UseCases.Ledger;
using PerfBudget.UseCases.Projects.Changes;
using PerfBudget.UseCases.Projects.Continuing;
using PerfBudget.UseCases.Projects.Details;
using PerfBudget.UseCases.Todo;
using PerfBudget.UseCases.Years;
using PerfBudget.Web.Tests.Pages.Accounts;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Projects;

[Collection(WebTests.Name)]
public sealed class ProjectChangesTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private static readonly Viewer Administrator = Viewers.With(new Grant(Role.Administrator, null, null, []));

    private readonly Drafts _drafts = new(application);

    private HandOverProject HandOver => application.Services.GetRequiredService<HandOverProject>();

    private CancelProject Cancel => application.Services.GetRequiredService<CancelProject>();

    private T Service<T>() where T : notnull => application.Services.GetRequiredService<T>();

    private CopyProject Copy => application.Services.GetRequiredService<CopyProject>();

    [Fact]
    public async Task A_handed_over_project_is_the_other_units_with_its_history_and_its_draft_names_it()
    {
        var id = await _drafts.NewAsync();
        await EditAsync(id, "goals.annual", "保持清洁");
        var to = await UnitAsync();
        var before = await _drafts.ViewerAsync(id, "张三");

        (await HandOver.RunAsync(Administrator, id, to.Id, "职能划转", CancellationToken.None)).ShouldBeNull();

        await using var context = await application.OpenDatabaseAsync();
        (await context.Projects.SingleAsync(project => project.Id == id)).UnitId.ShouldBe(to.Id);
        (await context.Filings.SingleAsync(filing => filing.ProjectId == id)).UnitId.ShouldBe(to.Id);
        (await _drafts.HistoryAsync(id)).ShouldAllBe(change => change.UnitId == to.Id);
        (await _drafts.FileAsync(id)).Project.Unit!.Name.ShouldBe(to.Name);
        var entry = await context.ProjectEvents.SingleAsync(happened => happened.ProjectId == id);
        (entry.Kind, entry.UnitId, entry.After, entry.Reason).ShouldBe((ProjectEventKind.HandedOver, to.Id, to.Name, "职能划转"));
        (await application.Services.GetRequiredService<OpenProject>().RunAsync(before, id, CancellationToken.None)).ShouldBeNull();
        await EditAsync(id, "goals.annual", "继续填报");
        (await (await application.Client.GetAsync($"/projects/{id}")).TextAsync()).ShouldContain("职能划转");
    }

    [Fact]
    public async Task A_clash_of_names_a_missing_reason_and_a_merged_unit_stand_in_the_way_of_handing_over()
    {
        var (id, other) = (await _drafts.NewAsync(), await _drafts.NewAsync());
        await using var context = await application.OpenDatabaseAsync();
        var there = await context.Projects.Where(project => project.Id == other).Select(project => project.Unit).SingleAsync();

        (await HandOver.RunAsync(Administrator, id, there.Id, "划转", CancellationToken.None)).ShouldBe($"{there.Name} 2026 年已有同名项目“示例项目”。请先给其中一个改名，再移交。");
        (await HandOver.RunAsync(Administrator, id, there.Id, "  ", CancellationToken.None)).ShouldBe("请填写原因。");
        (await HandOver.RunAsync(Administrator, id, Guid.NewGuid(), "划转", CancellationToken.None)).ShouldBe("请选择接收项目的单位。");
        (await HandOver.RunAsync(Viewers.OfEverything, id, there.Id, "划转", CancellationToken.None)).ShouldBe("没有这个项目。");
        (await HandOver.RunAsync(Viewers.OfEverything, Guid.NewGuid(), there.Id, "划转", CancellationToken.None)).ShouldBe("没有这个项目。");
    }

    [Fact]
    public async Task Into_a_cancelled_project_nothing_is_written_but_its_ledger()
    {
        var id = await _drafts.NewAsync();
        await EditAsync(id, "goals.annual", "保持清洁");
        var filer = await _drafts.ViewerAsync(id, "张三");
        var (office, stage, none) = (Viewers.OfEverything, (Stage)FormKind.Declaration, CancellationToken.None);
        (await Service<AddComment>().RunAsync(filer, id, stage, "goals.annual", null, "写给自己", none))!.Refusal.ShouldBeNull();
        (await Cancel.RunAsync(office, id, true, "资金收回", none)).ShouldBeNull();

        (await Service<AddComment>().RunAsync(filer, id, stage, "goals.annual", null, "再写", none)).ShouldBeNull();
        (await Service<FindComments>().RunAsync(filer, id, stage, none))!.MayWrite.ShouldBeFalse();
        (await Service<ExplainFinding>().RunAsync(filer, id, stage, new SentExplanation("x", "说明"), none)).ShouldBeNull();
        (await Service<AcceptExplanation>().RunAsync(office, id, stage, new SentAcceptance(1, default, true), none)).ShouldBeNull();
        (await Service<AddEvidence>().RunAsync(filer, id, stage, Guid.NewGuid(), "a.pdf", "%PDF-1.7"u8.ToArray(), none)).ShouldBe("没有这张表，或您现在不能上传。");
        (await Service<ExtendDeadline>().RunAsync(office, id, stage, new DateOnly(2026, 12, 31), "材料未到", none)).ShouldBe("没有这个项目，或您不能为它延期。");
        var line = new MoneyLineText("2026-06-30", MoneyKind.Received.Term(), MoneyLineText.Sources[0].Term, "100", "取消前到位");
        (await Service<WriteLedger>().RunAsync(filer, id, [line], none))!.Added.ShouldBe(1);
    }

    [Fact]
    public async Task A_cancelled_project_is_hidden_marked_not_written_and_comes_back()
    {
        var id = await _drafts.NewAsync();
        await using (var context = await application.OpenDatabaseAsync())
        {
            await context.Projects.Where(project => project.Id == id).ExecuteUpdateAsync(set => set.SetProperty(project => project.Name, "要取消的项目"));
        }

        (await Cancel.RunAsync(Viewers.OfEverything, id, true, "资金收回", CancellationToken.None)).ShouldBeNull();

        (await ListAsync("")).ShouldNotContain("要取消的项目");
        (await ListAsync("&cancelled=show")).ShouldContain("已取消");
        (await _drafts.EditAsync(id, Sent("goals.annual", "x"))).Reason.ShouldBe("项目已取消，不能修改");
        var filer = await _drafts.ViewerAsync(id, "张三");
        (await application.Services.GetRequiredService<BeginStage>().RunAsync(filer, id, FormKind.Tracking, CancellationToken.None)).ShouldBeFalse();
        (await application.Services.GetRequiredService<OpenEditor>().RunAsync(filer, id, FormKind.Declaration, CancellationToken.None))!.Sheet.IsEditable.ShouldBeFalse();
        (await Cancel.RunAsync(Viewers.OfEverything, id, true, "再取消", CancellationToken.None)).ShouldBe("这个项目已经取消。");
        (await Cancel.RunAsync(Viewers.OfEverything, id, false, "恢复", CancellationToken.None)).ShouldBe("没有这个项目。", "an administrator alone resumes");

        (await Cancel.RunAsync(Administrator, id, false, "资金恢复", CancellationToken.None)).ShouldBeNull();
        (await ListAsync("")).ShouldContain("要取消的项目");
        (await _drafts.EditAsync(id, Sent("goals.annual", "x"))).Status.ShouldBe(EditStatus.Saved);

        async Task<string> ListAsync(string more) => await (await application.Client.GetAsync("/projects?year=2026&size=50" + more)).TextAsync();
    }

    [Fact]
    public async Task A_copy_is_a_draft_of_the_same_unit_and_says_where_it_comes_from()
    {
        var id = await _drafts.NewAsync();
        await EditAsync(id, "goals.annual", "保持清洁");
        var filer = await _drafts.ViewerAsync(id, "张三");

        (await Copy.RunAsync(filer, id, "示例项目", nextYear: false, keepAmounts: false, CancellationToken.None)).Refusal!.ShouldContain("已有同名项目“示例项目”");
        (await Copy.RunAsync(filer, id, " ", nextYear: true, keepAmounts: false, CancellationToken.None)).Refusal.ShouldBe("请填写新项目的名称。");
        (await Copy.RunAsync(Administrator, id, "别人的", nextYear: true, keepAmounts: false, CancellationToken.None)).Refusal.ShouldBe("没有这个项目。");
        var copy = (await Copy.RunAsync(filer, id, "示例项目", nextYear: true, keepAmounts: false, CancellationToken.None)).Project!.Value;

        (await _drafts.FileAsync(copy)).Goals.Annual.ShouldBe("保持清洁");
        await using var context = await application.OpenDatabaseAsync();
        var made = await context.Projects.Include(project => project.Filings).SingleAsync(project => project.Id == copy);
        (made.Year, made.Filings.Single().State).ShouldBe((2027, FilingState.Draft));
        (await context.ProjectEvents.SingleAsync(happened => happened.ProjectId == copy)).Before.ShouldBe("2026 年“示例项目”");
        (await (await application.Client.GetAsync($"/projects/{copy}/history")).TextAsync()).ShouldNotContain("（空）", customMessage: "the history names both");
    }

    [Fact]
    public async Task Pages_answer_a_stranger_to_a_project_as_if_it_were_not_there()
    {
        var (id, elsewhere) = (await _drafts.NewAsync(), await _drafts.NewAsync());
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(elsewhere, "f"));

        foreach (var rest in new[] { "/copy", "/hand-over", "/cancel", "/withdraw", "/resume" })
        {
            var (existing, missing) = (await client.GetAsync($"/projects/{id}{rest}"), await client.GetAsync($"/projects/{Guid.NewGuid()}{rest}"));
            existing.StatusCode.ShouldBe(HttpStatusCode.NotFound, rest);
            missing.StatusCode.ShouldBe(HttpStatusCode.NotFound, rest);
        }
    }

    [Fact]
    public async Task After_a_hand_over_new_forms_and_adjustments_name_the_unit_that_files_and_what_was_approved_stays()
    {
        var id = await _drafts.NewAsync();
        await EditAsync(id, "goals.annual", "保持清洁");
        await _drafts.ApproveAsync(id, FormKind.Declaration);
        var (to, before) = (await UnitAsync(), (await _drafts.FileAsync(id)).Project.Unit!.Name);
        (await HandOver.RunAsync(Administrator, id, to.Id, "职能划转", CancellationToken.None)).ShouldBeNull();
        var filer = await _drafts.ViewerAsync(id, "张三");

        (await Service<BeginStage>().RunAsync(filer, id, FormKind.Tracking, CancellationToken.None)).ShouldBeTrue();

        (await _drafts.FileAsync(id)).Project.Unit!.Name.ShouldBe(before, "what was approved is not rewritten");
        var tracking = await _drafts.FileAsync(id, FormKind.Tracking);
        (tracking.Project.Unit!.Name, tracking.Project.Department, tracking.Goals.Annual).ShouldBe((to.Name, null, "保持清洁"));
        var sheet = (await Service<OpenEditor>().RunAsync(filer, id, FormKind.Tracking, CancellationToken.None))!.Sheet;
        sheet.Cells.Where(cell => cell.Field is "project.unit" or "goals.annual").Select(cell => (cell.Field, cell.Locked)).Distinct().ShouldBe([("project.unit", null), ("goals.annual", true)], ignoreOrder: true);

        (await StepAsync(FlowStep.Adjust, "单位变更")).ShouldBeNull();
        (await _drafts.FileAsync(id)).Project.Unit!.Name.ShouldBe(to.Name);
        (await _drafts.HistoryAsync(id)).ShouldContain(change => change.Field == "project.unit" && change.Origin == ChangeOrigin.UnitChanged && change.Before!.Contains(before, StringComparison.Ordinal));
        await using (var context = await application.OpenDatabaseAsync())
        {
            var kept = await context.Versions.Where(version => context.Filings.Any(filing => filing.Id == version.FilingId && filing.ProjectId == id)).ToListAsync();
            kept.Count.ShouldBe(2);
            kept.ShouldAllBe(version => version.Open().Project.Unit!.Name == before);
        }

        (await StepAsync(FlowStep.AbandonAdjustment, null)).ShouldBeNull();
        (await _drafts.FileAsync(id)).Project.Unit!.Name.ShouldBe(before);

        async Task<string?> StepAsync(FlowStep step, string? reason)
        {
            await using var context = await application.OpenDatabaseAsync();
            var seen = await context.Filings.Where(filing => filing.ProjectId == id && filing.Kind == FormKind.Declaration).Select(filing => filing.Sequence).SingleAsync();
            return (await Service<TakeStep>().RunAsync(filer, id, FormKind.Declaration, step, reason, seen, CancellationToken.None))!.Refusal;
        }
    }

    [Fact]
    public async Task Before_a_hand_over_one_is_told_who_files_there_and_that_the_places_differ()
    {
        var id = await _drafts.NewAsync("shanghai");
        var (near, far) = (await UnitAsync(), await UnitAsync("shanxi"));
        await application.AccountAsync("near" + Guid.NewGuid().ToString("N")[..8], (Role.Filer, near.Id));
        var page = $"/projects/{id}/hand-over?to=";

        var there = await (await application.Client.GetAsync(page + near.Id)).TextAsync();
        there.ShouldContain("单位填报员 1 人，单位负责人 0 人");
        there.ShouldNotContain("地区不同");
        var elsewhere = await (await application.Client.GetAsync(page + far.Id)).TextAsync();
        elsewhere.ShouldContain("还没有单位填报员，移交后没有人能接着填");
        elsewhere.ShouldContain("两个单位的地区不同");
        (await (await application.Client.GetAsync(page + Guid.NewGuid())).TextAsync()).ShouldContain("请选择另一个没有被合并的单位。");
    }

    [Fact]
    public async Task What_became_of_a_project_is_told_to_its_unit_and_to_the_one_before_only_where_it_went()
    {
        var (id, to) = (await _drafts.NewAsync(), await UnitAsync());
        var old = await PersonAsync(id);
        var there = await PersonAsync(to.Id, "收");
        (await Cancel.RunAsync(Viewers.OfEverything, id, true, "资金收回", CancellationToken.None)).ShouldBeNull();
        (await Cancel.RunAsync(Administrator, id, false, "资金恢复", CancellationToken.None)).ShouldBeNull();

        (await UnreadAsync(old)).ShouldBe("1 条新的项目取消，1 条新的项目恢复");
        (await NoticesAsync(old)).Select(notice => (notice.Kind, notice.Words, notice.Project)).ShouldBe([(NoticeKind.Resume, "资金恢复", id), (NoticeKind.Cancel, "资金收回", id)]);

        (await HandOver.RunAsync(Administrator, id, to.Id, "职能划转", CancellationToken.None)).ShouldBeNull();
        await using (var context = await application.OpenDatabaseAsync())
        {
            await context.Projects.Where(project => project.Id == id).ExecuteUpdateAsync(set => set.SetProperty(project => project.Name, "接收后改的名"));
        }

        var told = (await NoticesAsync(old)).ShouldHaveSingleItem();
        (told.Kind, told.Name, told.Moved!.Value.To, told.Project, told.Words).ShouldBe((NoticeKind.HandOver, "示例项目", to.Name, null, null), "neither the reason, nor what the other unit calls it");
        (await NoticesAsync(there)).First(notice => notice.Kind == NoticeKind.HandOver).Words.ShouldBe("职能划转");
        (await UnreadAsync(await PersonAsync(await _drafts.NewAsync()))).ShouldBeEmpty();

        async Task<Viewer> PersonAsync(Guid project, string? name = null)
        {
            var account = name is null ? await _drafts.FilerAsync(project, "旧") : await application.AccountAsync("new" + Guid.NewGuid().ToString("N")[..8], (Role.UnitHead, project));
            return (await Service<FindViewer>().RunAsync(account.Id, account.SecurityStamp!, CancellationToken.None))!.Viewer;
        }

        async Task<string> UnreadAsync(Viewer viewer) => (await Service<FindNotices>().UnreadAsync(viewer, CancellationToken.None)).ToString();

        async Task<IReadOnlyList<Notice>> NoticesAsync(Viewer viewer) => (await Service<FindTodo>().RunAsync(viewer, CancellationToken.None)).Notices;
    }

    [Fact]
    public async Task A_cancelled_projects_forms_say_so_with_the_reason()
    {
        var id = await _drafts.NewAsync();
        (await Cancel.RunAsync(Viewers.OfEverything, id, true, "资金被收回统筹", CancellationToken.None)).ShouldBeNull();
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(id, "reader"));

        foreach (var rest in new[] { "", "/declaration", "/tracking", "/declaration/edit", "/declaration/take-over" })
        {
            (await (await client.GetAsync($"/projects/{id}{rest}")).TextAsync()).ShouldContain("资金被收回统筹", customMessage: rest);
        }
    }

    [Fact]
    public async Task A_project_made_by_mistake_is_taken_back_and_its_name_is_free_again()
    {
        var id = await _drafts.NewAsync();
        var (filer, none) = (await _drafts.ViewerAsync(id, "张三"), CancellationToken.None);
        var next = (await Service<ContinueProject>().RunAsync(filer, id, "示例项目", keepAmounts: false, none)).Project!.Value;
        (await Service<WithdrawProject>().RunAsync(Administrator, next, null, none)).ShouldBe("没有这个项目。");
        (await Service<WithdrawProject>().RunAsync(filer, next, null, none)).ShouldBeNull();

        var again = (await Service<ContinueProject>().RunAsync(filer, id, "示例项目", keepAmounts: false, none)).Project!.Value;

        again.ShouldNotBe(next);
        (await Service<WithdrawProject>().RunAsync(filer, next, null, none)).ShouldBe("这个项目已经取消。");
        (await Cancel.RunAsync(Administrator, next, false, "找回", none))!.ShouldContain("已有同名项目");
        await _drafts.ApproveAsync(id, FormKind.Declaration);
        (await Service<WithdrawProject>().RunAsync(filer, id, null, none)).ShouldBe(WithdrawProject.Submitted);
        await using var context = await application.OpenDatabaseAsync();
        (await context.ProjectEvents.Where(happened => happened.ProjectId == next).OrderBy(happened => happened.Id).Select(happened => happened.Kind).ToListAsync(none))
            .ShouldBe([ProjectEventKind.Continued, ProjectEventKind.Unlinked, ProjectEventKind.Withdrawn]);
    }

    private async Task EditAsync(Guid project, string field, string text) => (await _drafts.EditAsync(project, Sent(field, text))).Status.ShouldBe(EditStatus.Saved);

    private static SentEdit Sent(string field, string text) => new(Guid.NewGuid(), 1, field, null, int.MaxValue, text, false);

    private async Task<Unit> UnitAsync(string place = "shanghai")
    {
        await using var context = await application.OpenDatabaseAsync();
        var unit = Unit.Create("接收单位" + Guid.NewGuid().ToString("N")[..8], place);
        context.Units.Add(unit);
        await context.SaveChangesAsync();
        return unit;
    }
}
