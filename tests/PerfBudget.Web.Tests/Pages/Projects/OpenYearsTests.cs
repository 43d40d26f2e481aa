using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Units;
using PerfBudget.UseCases.Todo;
using PerfBudget.UseCases.Years;
using PerfBudget.Web.Tests.Pages.Accounts;
using PerfBudget.Web.Tests.Pages.Editing;
using PerfBudget.Web.Tests.Pages.Years;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Projects;

/// <summary>What is said of years whose declarations are closed, before a project is made and in its forms; and who begins where.</summary>
[Collection(WebTests.Name)]
public sealed class OpenYearsTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private readonly Drafts _drafts = new(application);

    [Fact]
    public async Task A_project_of_a_frozen_year_is_made_only_by_whoever_was_told()
    {
        await FreezeAsync(2033);
        await FreezeAsync(2036);
        var unit = await UnitAsync();
        using var client = await application.ClientOfAsync(await application.AccountAsync("m" + Guid.NewGuid().ToString("N")[..8], (Role.Filer, unit.Id)));
        var page = await (await client.GetAsync("/projects/new")).TextAsync();

        var told = await (await client.SendFormOfAsync(page, "/projects/new", "new-project", ("name", "迟到的项目"), ("unit", $"{unit.Id}"), ("year", "2033"))).TextAsync();

        told.ShouldContain("绩效目标申报已于2020年1月31日截止并锁定");
        (await MadeAsync(unit)).ShouldBeEmpty();
        var moved = await client.SendFormOfAsync(told, "/projects/new", "new-project", ("name", "迟到的项目"), ("unit", $"{unit.Id}"), ("year", "2036"));
        moved.StatusCode.ShouldBe(HttpStatusCode.OK, "what one was told of another year does not count");
        (await client.SendFormOfAsync(told, "/projects/new", "new-project", ("name", "迟到的项目"), ("unit", $"{unit.Id}"), ("year", "2033"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await MadeAsync(unit)).ShouldBe(["迟到的项目"]);
    }

    [Fact]
    public async Task Copying_and_continuing_into_a_frozen_year_are_warned_of_before()
    {
        await FreezeAsync(2027);
        var id = await _drafts.NewAsync(); // of 2026
        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(id, "f"));

        foreach (var rest in new[] { "copy", "continue" })
        {
            (await (await client.GetAsync($"/projects/{id}/{rest}")).TextAsync()).ShouldContain("2027 年的项目现在可以建，但要到财政审核员给它延期后才能填写申报表", customMessage: rest);
        }
    }

    [Fact]
    public async Task A_frozen_form_says_since_when_and_what_to_do_and_offers_nothing_that_does_not_work()
    {
        var id = await _drafts.NewAsync();
        await using (var context = await application.OpenDatabaseAsync())
        {
            await context.Projects.Where(project => project.Id == id).ExecuteUpdateAsync(set => set.SetProperty(project => project.Year, 2034));
        }

        using var client = await application.ClientOfAsync(await _drafts.FilerAsync(id, "f"));
        var open = await (await client.GetAsync($"/projects/{id}/declaration")).TextAsync();
        (open.Contains(">填写</a>", StringComparison.Ordinal), open.Contains("step-submit", StringComparison.Ordinal)).ShouldBe((true, true));
        await FreezeAsync(2034);

        var frozen = await (await client.GetAsync($"/projects/{id}/declaration")).TextAsync();

        frozen.ShouldContain("绩效目标申报已于2020年1月31日截止并锁定，不能再填报；确需填报，请联系财政审核员办理延期。");
        foreach (var offered in new[] { ">填写</a>", "从其他项目带入", "协助填报</a>", "step-submit" })
        {
            frozen.ShouldNotContain(offered);
        }

        var closed = await (await client.GetAsync($"/projects/{id}/declaration/edit")).TextAsync();
        closed.ShouldContain("延期办好后，这张表可以接着填");
        closed.ShouldContain("href=\"/todo\"");
    }

    [Fact]
    public async Task Whoever_files_for_several_units_chooses_one_and_the_year_is_that_of_the_calendar()
    {
        var (one, two) = (await UnitAsync(), await UnitAsync());
        using var client = await application.ClientOfAsync(await application.AccountAsync("m" + Guid.NewGuid().ToString("N")[..8], (Role.Filer, one.Id), (Role.Filer, two.Id)));
        var page = await (await client.GetAsync("/projects/new")).TextAsync();
        page.ShouldContain("请选择</option>");
        page.ShouldNotContain("selected");

        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        (await application.ArrangeAsync(2041, [new StageEntry(FormKind.Declaration, today.AddDays(-1), today.AddDays(1), false, 0, null)])).ShouldBeNull();
        (await (await client.GetAsync("/projects/new")).TextAsync()).ShouldContain("value=\"2041\"");
        (await (await client.GetAsync("/todo")).TextAsync()).ShouldContain("href=\"/projects/new\"");
    }

    [Fact]
    public async Task An_administrator_is_led_through_the_first_steps_until_all_are_done()
    {
        var administrator = Viewers.With(new Grant(Role.Administrator, null, null, []));
        var find = application.Services.GetRequiredService<FindFirstSteps>();
        (await find.RunAsync(Viewers.With(new Grant(Role.Reviewer, null, null, [])), CancellationToken.None)).ShouldBeNull();
        var page = await (await application.Client.GetAsync("/todo")).TextAsync();
        page.Contains("开始使用：先办好这三件事", StringComparison.Ordinal).ShouldBe(!(await find.RunAsync(administrator, CancellationToken.None))!.IsDone);

        var unit = await UnitAsync();
        await application.AccountAsync("w" + Guid.NewGuid().ToString("N")[..8], (Role.Filer, unit.Id), (Role.Reviewer, unit.Id));
        await FreezeAsync(2035);

        var done = (await find.RunAsync(administrator, CancellationToken.None))!;
        (done.IsDone, done.Missing.Any()).ShouldBe((true, false));
        (await (await application.Client.GetAsync("/todo")).TextAsync()).ShouldNotContain("开始使用");
        (new FirstSteps(0, [], []).IsDone, new FirstSteps(1, [Role.Filer], [2026]).IsDone, new FirstSteps(1, FirstSteps.Needed, []).IsDone).ShouldBe((false, false, false));
    }

    private async Task FreezeAsync(int year) =>
        (await application.ArrangeAsync(year, [new StageEntry(FormKind.Declaration, null, new DateOnly(2020, 1, 31), true, 0, null)])).ShouldBeNull();

    private async Task<List<string>> MadeAsync(Unit unit)
    {
        await using var context = await application.OpenDatabaseAsync();
        return await context.Projects.Where(project => project.UnitId == unit.Id).Select(project => project.Name).ToListAsync();
    }

    private async Task<Unit> UnitAsync()
    {
        await using var context = await application.OpenDatabaseAsync();
        var unit = Unit.Create("开放年度单位" + Guid.NewGuid().ToString("N")[..8], "shanghai");
        context.Units.Add(unit);
        await context.SaveChangesAsync();
        return unit;
    }
}
