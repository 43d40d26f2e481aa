using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Flow;
using PerfBudget.Web.Tests.Pages.Projects;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Todo;

[Collection(WebTests.Name)]
public sealed class TodoInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    [Fact]
    public async Task A_return_stands_in_the_filers_list_with_its_reason_until_it_is_mended()
    {
        var unit = Unit.Create("云溪区卫生站", "shanghai");
        await using (var context = await application.OpenDatabaseAsync())
        {
            context.Add(unit);
            await context.SaveChangesAsync();
        }

        var filer = await application.AccountAsync("tian", (Role.Filer, unit.Id));
        var project = await SubmitNewAsync(unit, filer);
        SignIns.Remember(new Uri(application.Address), await SignIns.CookieForAsync(application.Services, filer));

        // Nothing to do: the first page is the list of projects.
        var page = await Windows.OpenAsync(application.Address + "/");
        new Uri(page.Url).AbsolutePath.ShouldBe("/projects");
        await page.GetByRole(AriaRole.Link, new() { Name = "待办" }).ClickAsync();
        await Assertions.Expect(page.GetByText("没有待办")).ToBeVisibleAsync();

        (await application.Services.GetRequiredService<TakeStep>().RunAsync(
            Viewers.OfEverything, project, FormKind.Declaration, FlowStep.Return, "数量指标缺少计量单位，请补上", 0, CancellationToken.None))!.Refusal.ShouldBeNull();

        // The next sign-in leads to it, and the bar says that something came back.
        await page.GotoAsync(application.Address + "/");
        new Uri(page.Url).AbsolutePath.ShouldBe("/todo");
        var main = page.GetByRole(AriaRole.Main);
        await Assertions.Expect(page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "1 条新的退回" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation).GetByTitle("1 项待办")).ToHaveTextAsync("1");
        await Assertions.Expect(main.GetByRole(AriaRole.Heading, new() { Name = "退回修改" })).ToBeVisibleAsync();
        await Assertions.Expect(main.GetByText("数量指标缺少计量单位，请补上")).ToBeVisibleAsync();
        await Assertions.Expect(main.GetByText("新", new() { Exact = true })).ToBeVisibleAsync();

        // Seen is read, yet still to be done; and the entry leads to the form.
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Banner).GetByText("新的退回")).ToHaveCountAsync(0);
        await Assertions.Expect(main.GetByText("新", new() { Exact = true })).ToHaveCountAsync(0);
        await main.GetByRole(AriaRole.Link, new() { Name = "修改：门诊设备更新申报表" }).ClickAsync();
        await page.WaitForURLAsync($"**/projects/{project}/declaration/edit");

        await SubmitAsync(project, filer);
        await page.GotoAsync(application.Address + "/todo");
        await Assertions.Expect(main.GetByText("没有待办")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation).GetByTitle("1 项待办")).ToHaveCountAsync(0);
    }

    private async Task<Guid> SubmitNewAsync(Unit unit, Account filer)
    {
        await using var context = await application.OpenDatabaseAsync();
        context.Attach(unit);
        var project = new ProjectRecords(context).Project(unit, "门诊设备更新");
        await context.SaveChangesAsync();
        await SubmitAsync(project.Id, filer);
        return project.Id;
    }

    // Past the checks, which have tests of their own.
    private async Task SubmitAsync(Guid project, Account filer)
    {
        await using var context = await application.OpenDatabaseAsync();
        var filing = await context.Filings.SingleAsync(row => row.ProjectId == project);
        var taken = filing.Take(FlowStep.Submit, new Decision(new Actor(filer.Id.ToString(), filer.Name), DateTimeOffset.UtcNow), needsConfirmation: false);
        context.AddRange(taken.Record!, taken.Version!);
        await context.SaveChangesAsync();
    }
}
