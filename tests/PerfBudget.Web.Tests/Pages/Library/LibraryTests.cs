using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Library;
using PerfBudget.Domain.Units;
using PerfBudget.UseCases.Library;
using PerfBudget.Web.Tests.Pages.Accounts;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Library;

[Collection(WebTests.Name)]
public sealed class LibraryTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private static readonly LibraryQuery Everything = new();

    private FindIndicators Find => application.Services.GetRequiredService<FindIndicators>();

    private SuggestIndicators Suggest => application.Services.GetRequiredService<SuggestIndicators>();

    private ProposeIndicator Propose => application.Services.GetRequiredService<ProposeIndicator>();

    private WithdrawIndicator Withdraw => application.Services.GetRequiredService<WithdrawIndicator>();

    private DecideOnProposal Decide => application.Services.GetRequiredService<DecideOnProposal>();

    [Fact]
    public async Task The_unit_of_the_project_proposes_and_of_a_stranger_s_project_none()
    {
        var (mine, others) = (await DraftAsync(), await DraftAsync());

        (await Propose.UnitOfAsync(mine.Item2, mine.Item1, default)).ShouldBe(mine.Item2.Grants.Single().Unit);
        (await Propose.UnitOfAsync(mine.Item2, others.Item1, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_withdrawn_indicator_is_offered_no_longer_and_its_unit_reads_why()
    {
        var (_, filer) = await DraftAsync();
        var unit = filer.Grants.Single().Unit!.Value;
        var id = await LibraryRequests.AcceptedAsync(application, unit);
        var name = (await Find.OneAsync(filer, id, default))!.Indicator.Name;
        (await Withdraw.RunAsync(Viewers.OfEverything, id, " ", default)).ShouldBe("请写明收回理由，最多 300 个字。");

        (await Withdraw.RunAsync(Viewers.OfEverything, id, "口径已变", default)).ShouldBeNull();

        (await Find.OneAsync(filer, id, default)).ShouldBeNull();
        (await Find.RunAsync(filer, new LibraryQuery { Words = name }, default)).Total.ShouldBe(0);
        (await Withdraw.RunAsync(Viewers.OfEverything, id, "再来一次", default)).ShouldBe("这条推荐已收回，不在指标库里。");
        var proposal = (await application.Services.GetRequiredService<FindProposals>().OneAsync(filer, id, default))!;
        (proposal.State, proposal.Reason, proposal.WithdrawnByName).ShouldBe((ProposalState.Withdrawn, "口径已变", "阅览者"));
        (await Propose.RunAsync(filer, unit, proposal.Indicator with { Definition = "新的解释。" }, default)).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_for_all_places_is_withdrawn_only_by_who_reviews_all_units()
    {
        var (_, filer) = await DraftAsync();
        var unit = filer.Grants.Single().Unit!.Value;
        var id = await LibraryRequests.AcceptedAsync(application, unit, forAllPlaces: true);

        await Should.ThrowAsync<NotPermittedException>(() => Withdraw.RunAsync(Viewers.With(new Grant(Role.Reviewer, unit, null, [])), id, "口径已变", default));
        await Should.ThrowAsync<NotPermittedException>(() => Withdraw.RunAsync(filer, id, "口径已变", default));
        (await Withdraw.RunAsync(Viewers.OfEverything, id, "口径已变", default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_shipped_indicators_are_found_by_words_level_and_industry_in_pages()
    {
        var all = await Find.RunAsync(Viewers.OfEverything, Everything, default);
        all.Total.ShouldBeGreaterThanOrEqualTo(150);
        all.Entries.Count.ShouldBe(LibraryQuery.Size);

        var found = await Find.RunAsync(Viewers.OfEverything, new LibraryQuery { Words = "教师 满意", Industry = "教育", Level2 = "服务对象满意度指标" }, default);
        found.Entries.Select(entry => entry.Indicator.Name).ShouldBe(["教师满意度", "参训教师满意度"]);

        (await Find.RunAsync(Viewers.OfEverything, new LibraryQuery { Words = "100%_没有" }, default)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Names_that_begin_with_the_words_come_first_and_at_most_20_are_offered_of_the_rows_level()
    {
        var (project, filer) = await DraftAsync();

        var shares = (await Suggest.RunAsync(filer, project, FormKind.Declaration, "率", "产出指标", "质量指标", default))!;
        shares.Count.ShouldBe(SuggestIndicators.Most);
        shares.ShouldAllBe(indicator => indicator.Level2 == "质量指标");

        var equipment = (await Suggest.RunAsync(filer, project, FormKind.Declaration, "教学设备", null, null, default))!;
        equipment.TakeWhile(indicator => indicator.Name.StartsWith("教学设备", StringComparison.Ordinal)).Count().ShouldBeGreaterThan(3);

        (await Suggest.RunAsync(filer, project, FormKind.Declaration, "可正常使用的比例", "产出指标", "质量指标", default))!.Single().Name.ShouldBe("教学设备完好率");
        (await Suggest.RunAsync(filer, project, FormKind.Declaration, " ", null, null, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Levels_are_spelled_as_the_projects_place_spells_them()
    {
        var (project, filer) = await DraftAsync("shanxi");

        (await Suggest.RunAsync(filer, project, FormKind.Declaration, "教学设备购置", "产出指标", "成本指标", default))!.Single()
            .ShouldSatisfyAllConditions(one => one.Level1.ShouldBe("产出指标"), one => one.Level2.ShouldBe("成本指标"), one => one.Prefill.ShouldBeNull(), one => one.Pattern.ShouldBe("≤…万元"));
        (await Suggest.RunAsync(filer, project, FormKind.Declaration, "骨干教师留任", null, "可持续性影响指标", default))!.Single().Level2.ShouldBe("可持续性影响指标");
    }

    [Fact]
    public async Task Nobody_who_may_not_write_the_project_is_offered_anything()
    {
        var (project, _) = await DraftAsync();
        var (_, other) = await DraftAsync();

        (await Suggest.RunAsync(other, project, FormKind.Declaration, "率", null, null, default)).ShouldBeNull();
        (await Suggest.RunAsync(Viewers.OfEverything, project, FormKind.Declaration, "率", null, null, default)).ShouldBeNull();
        using var reviewer = await application.ClientOfAsync(await application.AccountAsync("a" + Guid.NewGuid().ToString("N")[..12], (Role.Reviewer, null)));
        (await reviewer.GetAsync($"/projects/{project}/declaration/edit/indicators?words=率")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await application.Stranger.GetAsync($"/projects/{project}/declaration/edit/indicators?words=率")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_unit_proposes_and_finance_accepts_is_offered_to_the_other_units_of_the_place_and_to_no_other_place()
    {
        var (_, filer) = await DraftAsync();
        var (sameplace, neighbour) = await DraftAsync();
        var (elsewhere, stranger) = await DraftAsync("beijing");
        var name = "校园直饮水达标率" + Guid.NewGuid().ToString("N")[..6];
        var (id, problem) = await Propose.RunAsync(filer, UnitOf(filer), LibraryRequests.Indicator(name), default);
        problem.ShouldBeNull();
        (await OfferedAsync(neighbour, sameplace, name)).ShouldBeFalse();

        (await Decide.AcceptAsync(await OfficeAsync("shanghai"), id!.Value, forAllPlaces: false, default)).ShouldBeNull();

        (await OfferedAsync(neighbour, sameplace, name)).ShouldBeTrue();
        (await OfferedAsync(stranger, elsewhere, name)).ShouldBeFalse();
        (await Find.OneAsync(stranger, id.Value, default)).ShouldBeNull();
        (await Find.OneAsync(neighbour, id.Value, default))!.Indicator.Place.ShouldBe("shanghai");
        (await Propose.RunAsync(neighbour, UnitOf(neighbour), LibraryRequests.Indicator(name), default)).Problem.ShouldBe($"指标库里已有“{name}”，可以直接选用，不必再推荐。");
    }

    [Fact]
    public async Task Only_who_reviews_all_units_accepts_for_all_places()
    {
        var (_, filer) = await DraftAsync();
        var (elsewhere, stranger) = await DraftAsync("beijing");
        var name = "全域指标率" + Guid.NewGuid().ToString("N")[..6];
        var id = (await Propose.RunAsync(filer, UnitOf(filer), LibraryRequests.Indicator(name), default)).Id!.Value;

        await Should.ThrowAsync<NotPermittedException>(async () => await Decide.AcceptAsync(await OfficeAsync("shanghai"), id, forAllPlaces: true, default));
        (await Decide.AcceptAsync(Viewers.OfEverything, id, forAllPlaces: true, default)).ShouldBeNull();

        (await OfferedAsync(stranger, elsewhere, name)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_proposal_is_returned_with_a_reason_mended_and_sent_anew()
    {
        var (_, filer) = await DraftAsync();
        var indicator = LibraryRequests.Indicator("往返指标率" + Guid.NewGuid().ToString("N")[..6]);
        var id = (await Propose.RunAsync(filer, UnitOf(filer), indicator, default)).Id!.Value;
        (await Propose.RunAsync(filer, UnitOf(filer), indicator, default)).Problem.ShouldBe($"“{indicator.Name}”已经推荐过，正在待审。");

        (await Decide.ReturnAsync(Viewers.OfEverything, id, " ", default)).ShouldBe("请写明退回理由，最多 300 个字。");
        (await Decide.ReturnAsync(Viewers.OfEverything, id, "解释不清", default)).ShouldBeNull();
        (await Decide.AcceptAsync(Viewers.OfEverything, id, false, default)).ShouldBe("这条推荐已退回，不能再次审定。");

        (await Propose.ReturnedAsync(filer, id, default))!.ShouldSatisfyAllConditions(
            proposal => proposal.Reason.ShouldBe("解释不清"), proposal => proposal.DecidedByName.ShouldBe("阅览者"), proposal => proposal.Indicator.UsualValues.ShouldBe(["≥95%"]));
        (await Propose.RunAsync(filer, UnitOf(filer), indicator with { Definition = "说清楚的解释。" }, default)).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_decides_on_an_own_proposal_nor_on_one_that_another_has_just_decided()
    {
        var (_, filer) = await DraftAsync();
        var both = new Viewer(Guid.NewGuid(), "both", "两职", [new Grant(Role.Filer, UnitOf(filer), null, []), new Grant(Role.Reviewer, null, null, [])]);
        var id = (await Propose.RunAsync(both, UnitOf(filer), LibraryRequests.Indicator("自审指标率" + Guid.NewGuid().ToString("N")[..6]), default)).Id!.Value;

        (await Decide.AcceptAsync(both, id, false, default)).ShouldBe("不能审定自己推荐的指标，请由另一位审核员审定。");
        await using var context = await application.OpenDatabaseAsync();
        var early = await context.LibraryIndicators.SingleAsync(row => row.Id == id);
        (await Decide.AcceptAsync(Viewers.OfEverything, id, false, default)).ShouldBeNull();
        early.Return("太迟", (Guid.NewGuid(), "别人"), DateTimeOffset.UtcNow);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task The_pages_lead_from_a_refused_entry_to_the_library()
    {
        var (_, unit) = await UnitAsync("shanghai");
        using var filer = await application.ClientOfAsync(await application.AccountAsync("f" + Guid.NewGuid().ToString("N")[..12], (Role.Filer, unit)));
        var indicator = LibraryRequests.Indicator("页面指标率" + Guid.NewGuid().ToString("N")[..6]);

        (await (await filer.GetAsync("/library/proposals")).TextAsync()).ShouldContain("没有待审的推荐");
        var refused = await LibraryRequests.SendAsync(filer, indicator with { UsualValues = ["≤95%"] }, unit);
        (await refused.TextAsync()).ShouldSatisfyAllConditions(text => text.ShouldContain("目标值“≤95%”与方向、单位不一致，应写成“≥…%”。"), text => text.ShouldContain(indicator.Formula));

        var sent = await LibraryRequests.SendAsync(filer, indicator, unit);
        sent.StatusCode.ShouldBe(HttpStatusCode.Found, await sent.TextAsync());
        var proposal = sent.LeadsTo()!.Split('?')[0];
        (await (await filer.GetAsync(proposal + "?sent=true")).TextAsync()).ShouldSatisfyAllConditions(text => text.ShouldContain("已推荐，等财政部门审定"), text => text.ShouldNotContain("<h2>审定</h2>"));
        (await (await application.Client.GetAsync("/library/proposals")).TextAsync()).ShouldContain(indicator.Name);
        (await (await application.Client.SendFormAsync(proposal, "accept")).TextAsync()).ShouldContain("请先核对解释");
        (await application.Client.SendFormAsync(proposal, "accept", ("IsChecked", "true"))).StatusCode.ShouldBe(HttpStatusCode.Found);

        var list = await (await filer.GetAsync("/library?q=" + Uri.EscapeDataString(indicator.Name))).TextAsync();
        list.ShouldContain("共 <strong>1</strong> 个指标");
        (await (await filer.GetAsync(proposal.Replace("/proposals", "", StringComparison.Ordinal))).TextAsync()).ShouldContain(indicator.Definition);
        (await filer.GetAsync("/library/" + Guid.NewGuid())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await filer.GetAsync("/library?q=没有这样的指标")).TextAsync()).ShouldContain("没有符合条件的指标");
        using var leader = await application.ClientOfAsync(await application.AccountAsync("l" + Guid.NewGuid().ToString("N")[..12], (Role.Leader, null)));
        (await leader.GetAsync(proposal)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await leader.GetAsync("/library/proposals")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_editor_is_answered_in_json()
    {
        var drafts = new Drafts(application);
        var project = await drafts.NewAsync();
        using var client = await application.ClientOfAsync(await drafts.FilerAsync(project, "填"));

        var answer = await client.GetFromJsonAsync<JsonElement>($"/projects/{project}/declaration/edit/indicators?words={Uri.EscapeDataString("教学设备完好")}&level1=产出指标&level2=质量指标");

        answer[0].GetProperty("name").GetString().ShouldBe("教学设备完好率");
        answer[0].GetProperty("prefill").GetString().ShouldBe("≥95%");
        (await client.GetAsync($"/projects/{project}/tracking/edit/indicators?words=率")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<bool> OfferedAsync(Viewer viewer, Guid project, string name) =>
        (await Suggest.RunAsync(viewer, project, FormKind.Declaration, name, "产出指标", "质量指标", default))!.Any(indicator => indicator.Name == name);

    private static Guid UnitOf(Viewer viewer) => viewer.Grants[0].Unit!.Value;

    private async Task<(Guid Project, Viewer Filer)> DraftAsync(string place = "shanghai")
    {
        var drafts = new Drafts(application);
        var project = await drafts.NewAsync(place);
        return (project, await drafts.ViewerAsync(project, "张三"));
    }

    private async Task<(Unit Unit, Guid Id)> UnitAsync(string place)
    {
        await using var context = await application.OpenDatabaseAsync();
        var unit = Unit.Create("示例单位" + Guid.NewGuid().ToString("N")[..8], place);
        context.Units.Add(unit);
        await context.SaveChangesAsync();
        return (unit, unit.Id);
    }

    // A reviewer in the finance office of a place, who reaches all its units.
    private async Task<Viewer> OfficeAsync(string place)
    {
        await using var context = await application.OpenDatabaseAsync();
        var units = await context.Units.Where(unit => unit.Place == place).Select(unit => unit.Id).ToListAsync();
        return Viewers.With(new Grant(Role.Reviewer, Guid.NewGuid(), "财政局", units));
    }
}
