using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Units;
using PerfBudget.Testing;
using PerfBudget.Testing.Editing;
using PerfBudget.Testing.Library;
using PerfBudget.Web.Tests.Pages.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Library;

[Collection(HttpTests.Name)]
public sealed class LibraryPagesTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task The_pages_lead_from_a_refused_entry_to_the_library()
    {
        var (_, unit) = await UnitAsync("shanghai");
        using var filer = await application.ClientOfAsync(await application.AccountAsync("f" + Guid.NewGuid().ToString("N")[..12], (Role.Filer, unit)));
        var indicator = LibraryIndicators.Named("页面指标率" + Guid.NewGuid().ToString("N")[..6]);

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

    [Fact]
    public async Task The_editor_offers_nothing_to_who_may_not_write_the_project()
    {
        var project = await new Drafts(application).NewAsync();

        using var reviewer = await application.ClientOfAsync(await application.AccountAsync("a" + Guid.NewGuid().ToString("N")[..12], (Role.Reviewer, null)));
        (await reviewer.GetAsync($"/projects/{project}/declaration/edit/indicators?words=率")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await application.Stranger.GetAsync($"/projects/{project}/declaration/edit/indicators?words=率")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private async Task<(Unit Unit, Guid Id)> UnitAsync(string place)
    {
        await using var context = await application.OpenDatabaseAsync();
        var unit = Unit.Create("示例单位" + Guid.NewGuid().ToString("N")[..8], place);
        context.Units.Add(unit);
        await context.SaveChangesAsync();
        return (unit, unit.Id);
    }
}
