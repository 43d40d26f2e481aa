using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.UseCases.Projects;
using PerfBudget.UseCases.Projects.Changes;
using PerfBudget.UseCases.Projects.Continuing;
using PerfBudget.Web.Tests.Pages.Accounts;
using PerfBudget.Web.Tests.Pages.Editing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Projects;

/// <summary>Projects that go on over the years (延续项目).</summary>
[Collection(WebTests.Name)]
public sealed class ContinuingTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private static readonly Viewer Administrator = Viewers.With(new Grant(Role.Administrator, null, null, []));

    private readonly Drafts _drafts = new(application);

    private ContinueProject Continue => application.Services.GetRequiredService<ContinueProject>();

    private LinkProject Link => application.Services.GetRequiredService<LinkProject>();

    private FindLastYear LastYear => application.Services.GetRequiredService<FindLastYear>();

    [Fact]
    public async Task The_next_year_begins_with_a_linked_draft_and_both_logs_say_so()
    {
        var (first, _) = await FiledAsync(2026, "河道保洁", file => file.Goals.Overall = "三年清洁");
        var filer = await _drafts.ViewerAsync(first, "张三");
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(first, "goeson"));
        (await (await client.GetAsync($"/projects/{first}")).TextAsync()).ShouldContain($"href=\"/projects/{first}/continue\"");

        var answer = await client.SendFormAsync($"/projects/{first}/continue", "continue", ("name", "河道保洁（二期）"), ("amounts", "clear"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        await using var context = await application.OpenDatabaseAsync();
        var next = await context.Projects.Include(project => project.Filings).SingleAsync(project => project.ContinuesId == first);
        (next.Year, next.Name, next.Filings.Single().State).ShouldBe((2027, "河道保洁（二期）", FilingState.Draft));
        var file = next.Filings[0].Open();
        (file.Goals.Overall, file.Funding.Amount(FundingSource.Total, FundingMeasure.Project)!.Value.Yuan, file.Funding.Amount(FundingSource.Total, FundingMeasure.Annual)).ShouldBe(("三年清洁", 900_000m, null));
        (await context.ProjectEvents.Where(happened => happened.ProjectId == first || happened.ProjectId == next.Id).Select(happened => happened.Kind).ToListAsync())
            .ShouldBe([ProjectEventKind.Continued, ProjectEventKind.Continued]);

        (await Continue.RunAsync(filer, first, "又一个", false, CancellationToken.None)).Refusal.ShouldBe("这个项目已经结转到 2027 年。");
        (await (await client.GetAsync($"/projects/{first}/continue")).TextAsync()).ShouldContain("2027 年“河道保洁（二期）”");
        (await Continue.RunAsync(Administrator, first, "x", false, CancellationToken.None)).Refusal.ShouldBe("没有这个项目。");
        var table = await (await client.GetAsync($"/projects/{next.Id}")).TextAsync();
        table.ShouldContain("年度沿革");
        table.ShouldContain($"href=\"/projects/{first}\"");
    }

    [Fact]
    public async Task A_cancelled_project_is_not_continued_and_a_namesake_of_the_next_year_is_offered()
    {
        var (first, unit) = await FiledAsync(2026, "河道保洁");
        var (namesake, _) = await FiledAsync(2027, "河道保洁", unit: unit);
        var filer = await _drafts.ViewerAsync(first, "张三");
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(first, "namesake"));

        (await (await client.GetAsync($"/projects/{first}/continue")).TextAsync()).ShouldContain($"href=\"/projects/{namesake}/link\"");
        (await Continue.RunAsync(filer, first, "河道保洁", false, CancellationToken.None)).Refusal!.ShouldContain("关联上年度项目");
        (await (await client.GetAsync($"/projects/{namesake}")).TextAsync()).ShouldContain("2026 年有同名项目“河道保洁”");

        await application.Services.GetRequiredService<CancelProject>().RunAsync(Administrator, first, true, "资金收回", CancellationToken.None);
        (await Continue.RunAsync(filer, first, "二期", false, CancellationToken.None)).Refusal!.ShouldContain("项目已取消，不能结转");
    }

    [Fact]
    public async Task Two_projects_on_record_are_linked_and_parted_with_a_reason()
    {
        var (before, unit) = await FiledAsync(2025, "河道养护");
        var (other, _) = await FiledAsync(2025, "道路养护", unit: unit);
        var (project, _) = await FiledAsync(2026, "河道长效养护", unit: unit);
        var (rival, _) = await FiledAsync(2026, "河道养护", unit: unit);
        var filer = await _drafts.ViewerAsync(project, "张三");
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(project, "linker"));
        (await Link.RunAsync(filer, project, before, " ", CancellationToken.None)).ShouldBe("请填写原因。");
        (await Link.RunAsync(filer, project, rival, "同年", CancellationToken.None)).ShouldBe("请选择本单位 2025 年的项目。");
        (await LastYear.RunAsync(filer, await ReadAsync(rival), FormKind.Declaration, CancellationToken.None))!.Project.Id.ShouldBe(before, "by its name, as nobody has linked it");

        (await client.SendFormAsync($"/projects/{project}/link", "link", ("before", $"{before}"), ("reason", "改了名称"))).StatusCode.ShouldBe(HttpStatusCode.Found);

        (await LastYear.RunAsync(filer, await ReadAsync(project), FormKind.Declaration, CancellationToken.None))!.Project.Id.ShouldBe(before, "by the link");
        (await LastYear.RunAsync(filer, await ReadAsync(rival), FormKind.Declaration, CancellationToken.None)).ShouldBeNull("another project continues its namesake");
        (await Link.RunAsync(filer, rival, before, "也要", CancellationToken.None))!.ShouldContain("已由另一个项目延续");
        (await Link.RunAsync(filer, project, other, "再来", CancellationToken.None)).ShouldBe("这个项目已经关联了上年度项目，请先取消关联。");
        (await Link.OfferAsync(filer, await ReadAsync(rival), null, CancellationToken.None)).Select(offer => offer.Project.Id).ShouldBe([other]);

        (await client.SendFormAsync($"/projects/{project}/link", "unlink", ("reason", "关联错了"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ReadAsync(project)).ContinuesId.ShouldBeNull();
        (await Link.UnlinkAsync(filer, project, "再来", CancellationToken.None)).ShouldBe("这个项目没有关联上年度项目。");
        var log = await (await client.GetAsync($"/projects/{before}")).TextAsync();
        log.ShouldContain("2026 年“河道长效养护” 延续 2025 年“河道养护”");
        log.ShouldContain("关联错了");
        (await Link.OfferAsync(filer, await ReadAsync(rival), null, CancellationToken.None))[0].IsNamesake.ShouldBeTrue();
        (await Link.OfferAsync(filer, await ReadAsync(rival), "道路", CancellationToken.None)).Select(offer => offer.Project.Id).ShouldBe([other]);
    }

    [Fact]
    public async Task Neither_strangers_nor_other_units_projects_are_linked()
    {
        var (before, _) = await FiledAsync(2025, "甲项目");
        var (project, _) = await FiledAsync(2026, "甲项目");
        var (there, nowhere) = (await Link.RunAsync(Administrator, project, before, "关联", CancellationToken.None), await Link.RunAsync(Administrator, project, Guid.NewGuid(), "关联", CancellationToken.None));

        there.ShouldBe("请选择本单位 2025 年的项目。");
        nowhere.ShouldBe(there);
        (await Link.RunAsync(await _drafts.ViewerAsync(before, "张三"), project, before, "关联", CancellationToken.None)).ShouldBe("没有这个项目。");
        (await Link.RunAsync(Viewers.OfEverything, project, before, "关联", CancellationToken.None)).ShouldBe("没有这个项目。", "a reviewer links nothing");
    }

    [Fact]
    public async Task A_project_that_is_handed_over_keeps_its_years_and_each_unit_sees_its_own()
    {
        var (before, unit) = await FiledAsync(2025, "河道保洁", file => file.Goals.Annual = "密不外传");
        var (project, _) = await FiledAsync(2026, "河道保洁", unit: unit);
        (await Link.RunAsync(Administrator, project, before, "关联", CancellationToken.None)).ShouldBeNull();
        var (_, to) = await FiledAsync(2026, "接收单位的项目");
        (await application.Services.GetRequiredService<HandOverProject>().RunAsync(Administrator, project, to.Id, "职能划转", CancellationToken.None)).ShouldBeNull();
        var filer = await _drafts.ViewerAsync(project, "李四");
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(project, "receiver"));

        var page = await (await client.GetAsync($"/projects/{project}")).TextAsync();

        (await ReadAsync(project)).ContinuesId.ShouldBe(before);
        page.ShouldNotContain(before.ToString());
        page.ShouldNotContain("年度沿革");
        (await LastYear.RunAsync(filer, await ReadAsync(project), FormKind.Declaration, CancellationToken.None)).ShouldBeNull();
        (await (await client.GetAsync($"/projects/{project}/declaration/take-over")).TextAsync()).ShouldNotContain(before.ToString());
        (await (await application.Client.GetAsync($"/projects/{project}")).TextAsync()).ShouldContain("年度沿革", customMessage: "who sees both sees both");
        (await Link.UnlinkAsync(filer, project, "不再延续", CancellationToken.None)).ShouldBeNull("the link is the later project's");
    }

    [Fact]
    public async Task The_years_stand_in_one_table_with_sums_and_what_departs_from_the_medium_term()
    {
        var (first, unit) = await FiledAsync(2024, "河道保洁", file => file.Goals.Overall = "三年清洁", state: FilingState.Approved);
        var (second, _) = await FiledAsync(2025, "河道保洁", file => file.Goals.Overall = "五年清洁", unit);
        var (third, _) = await FiledAsync(2026, "河道保洁", file => file.Goals.Overall = "三年清洁", unit);
        (await Link.RunAsync(Administrator, second, first, "延续", CancellationToken.None)).ShouldBeNull();
        (await Link.RunAsync(Administrator, third, second, "延续", CancellationToken.None)).ShouldBeNull();

        var years = await application.Services.GetRequiredService<FindProjectYears>().RunAsync(Administrator, await ReadAsync(second), CancellationToken.None);

        years.Years.Select(year => (year.Project.Year, string.Join('、', year.Departs))).ShouldBe([(2024, ""), (2025, "中期目标"), (2026, "")]);
        (years.Sum.Initial!.Value.Yuan, years.Sum.Whole!.Value.Yuan, years.Offered).ShouldBe((900_000m, 900_000m, null));
        await application.Services.GetRequiredService<CancelProject>().RunAsync(Administrator, third, true, "资金收回", CancellationToken.None);
        var page = await (await application.Client.GetAsync($"/projects/{first}")).TextAsync();
        page.ShouldContain("中期目标与 2024 年批复的不同");
        page.ShouldContain("各年预算合计占 66.7%");
        page.ShouldContain("已取消");
    }

    private async Task<Project> ReadAsync(Guid id)
    {
        await using var context = await application.OpenDatabaseAsync();
        return await context.Projects.AsNoTracking().Include(project => project.Unit).Include(project => project.Filings).SingleAsync(project => project.Id == id);
    }

    private async Task<(Guid Id, Unit Unit)> FiledAsync(int year, string name, Action<FormContent>? say = null, Unit? unit = null, FilingState state = FilingState.Draft)
    {
        await using var context = await application.OpenDatabaseAsync();
        var owner = unit is null ? Unit.Create("示例单位" + Guid.NewGuid().ToString("N")[..8], "shanghai") : await context.Units.SingleAsync(row => row.Id == unit.Id);
        var project = Project.Create(owner, new FiscalYear(year), name);
        var file = new FormContent { Kind = FormKind.Declaration };
        file.Project.Name = new CodedName(null, name);
        file.Goals.Annual = "保持清洁";
        file.Funding.Set(FundingSource.Total, FundingMeasure.Project, new Written<decimal>("900000", 900_000m));
        file.Funding.Set(FundingSource.Total, FundingMeasure.Annual, new Written<decimal>("300000", 300_000m));
        say?.Invoke(file);
        project.Put(file, "shanghai/declaration", state, DateTimeOffset.UtcNow);
        context.Projects.Add(project);
        await context.SaveChangesAsync();
        return (project.Id, owner);
    }
}
