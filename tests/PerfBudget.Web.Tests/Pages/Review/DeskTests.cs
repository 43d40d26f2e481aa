using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Web.Tests.Pages.Accounts;
using PerfBudget.Web.Tests.Pages.Rectifications;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Review;

/// <summary>Nothing is decided unseen: what belongs to a form and is not printed on it lies on the desk too.</summary>
[Collection(WebTests.Name)]
public sealed class DeskTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task Points_that_are_not_printed_stand_beside_the_form_for_whoever_decides_and_on_its_page()
    {
        var unit = Unit.Create("图书馆" + Guid.NewGuid(), "central");
        await using var context = await application.OpenDatabaseAsync();
        context.Units.Add(unit);
        var project = new SubmittedForms(context).Declaration(unit, "设备更新", spoil: file => file.Indicators[0].Weight = new Written<decimal>("17.5", 17.5m));
        await context.SaveChangesAsync();
        using var client = await ReviewerAsync();

        var desk = await (await client.GetAsync($"/review/{project.Filings[0].Id}")).TextAsync();
        desk.ShouldMatch("分值(<br>)?（不打印）");
        desk.ShouldContain("17.5");
        var page = await (await client.GetAsync($"/projects/{project.Id}/declaration")).TextAsync();
        page.ShouldContain("随表填报、不打印的内容");
        page.ShouldContain("17.5");
    }

    [Fact]
    public async Task A_tracking_lies_there_with_its_lights_its_evidence_and_the_order_to_put_it_right()
    {
        var tracked = await TrackedProject.AddAsync(application, FilingState.InReview);
        using var client = await ReviewerAsync();

        var address = $"/review/{tracked.Project.Filing(FormKind.Tracking)!.Id}";
        var desk = await (await client.GetAsync(address)).TextAsync();
        desk.ShouldContain("data-tab=\"跟踪研判\"");
        desk.ShouldContain("佐证材料 0 份");
        desk.ShouldContain("确认责令整改");

        var ordered = await client.SendFormAsync(address, "order-rectification", ("Text", "请补齐验收资料"), ("Due", $"{application.Today.AddDays(20):yyyy-MM-dd}"));
        ordered.LeadsTo()!.ShouldStartWith(address); // one stays at the desk
        (await (await client.GetAsync(address)).TextAsync()).ShouldContain("请补齐验收资料");
    }

    [Fact]
    public async Task What_is_open_in_a_form_is_said_before_it_is_approved()
    {
        var unit = Unit.Create("图书馆" + Guid.NewGuid(), "central");
        await using var context = await application.OpenDatabaseAsync();
        context.Units.Add(unit);
        var project = new SubmittedForms(context).Declaration(unit, "缺目标", spoil: file => file.Goals.Overall = file.Goals.Annual = null);
        await context.SaveChangesAsync();
        using var client = await ReviewerAsync();

        (await (await client.GetAsync($"/review/{project.Filings[0].Id}")).TextAsync()).ShouldMatch("这张表有 \\d+ 处必须修改");
        (await (await client.GetAsync($"/projects/{project.Id}/declaration")).TextAsync()).ShouldMatch("这张表有 \\d+ 处必须修改");
    }

    private async Task<HttpClient> ReviewerAsync() =>
        await application.ClientOfAsync(await application.AccountAsync("desk" + Guid.NewGuid().ToString("N")[..10], (Role.Reviewer, null)));
}
