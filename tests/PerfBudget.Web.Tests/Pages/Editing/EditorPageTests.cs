using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.History;
using PerfBudget.Web.Tests.Pages.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Editing;

[Collection(WebTests.Name)]
public sealed class EditorPageTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task Who_may_see_a_form_and_not_write_it_is_told_so_and_led_to_the_form()
    {
        var project = await new Drafts(application).NewAsync();
        await using var context = await application.OpenDatabaseAsync();
        var unit = await context.Projects.Where(row => row.Id == project).Select(row => row.UnitId).SingleAsync();
        using var head = await application.ClientOfAsync(await application.AccountAsync("head" + project.ToString("N")[..8], (Role.UnitHead, unit)));
        using var filer = await application.ClientOfAsync(await new Drafts(application).FilerAsync(project, "filer"));
        var address = $"/projects/{project}/declaration/edit";

        var refused = await (await head.GetAsync(address)).TextAsync();
        var open = await (await filer.GetAsync(address)).TextAsync();

        refused.ShouldContain("这张表现在不能填写");
        refused.ShouldContain($"href=\"/projects/{project}/declaration\"");
        refused.ShouldNotContain("data-editor");
        open.ShouldContain("data-editor");
        open.ShouldNotContain("退回理由");
    }

    [Fact]
    public async Task Who_mends_a_returned_form_reads_above_it_who_returned_it_and_why()
    {
        var drafts = new Drafts(application);
        var project = await drafts.NewAsync();
        await using (var context = await application.OpenDatabaseAsync())
        {
            var filing = (await context.Projects.Include(row => row.Filings).SingleAsync(row => row.Id == project)).Filings.Single();
            foreach (var (step, reason) in new[] { (FlowStep.Submit, null), (FlowStep.Confirm, null), (FlowStep.Return, "请写清下一步的措施") })
            {
                var taken = filing.Take(step, new Decision(new Actor("沈", "沈审核"), DateTimeOffset.UtcNow, reason), needsConfirmation: true);
                context.Add(taken.Record!);
                if (taken.Version is { } version)
                {
                    context.Add(version);
                }
            }

            await context.SaveChangesAsync();
        }

        using var filer = await application.ClientOfAsync(await drafts.FilerAsync(project, "filer"));
        var page = await (await filer.GetAsync($"/projects/{project}/declaration/edit")).TextAsync();

        page.ShouldContain("aria-label=\"退回理由\"");
        page.ShouldContain("沈审核");
        page.ShouldContain("请写清下一步的措施");
    }

    [Theory]
    [InlineData("shanghai", "money.project.fiscal", "项目资金总额中的财政资金", "goals.annual", "年度总体目标")]
    [InlineData("beijing", "project.term", "项目期", "goals.annual", "年度目标")]
    public async Task Every_cell_has_the_name_that_its_form_prints_and_says_what_it_means(string place, string field, string name, string other, string otherName)
    {
        var project = await new Drafts(application).NewAsync(place);
        using var filer = await application.ClientOfAsync(await new Drafts(application).FilerAsync(project, "filer"));

        using var sheet = System.Text.Json.JsonDocument.Parse(await filer.GetStringAsync($"/projects/{project}/declaration/edit/sheet"));

        var fields = sheet.RootElement.GetProperty("sheet").GetProperty("fields");
        fields.GetProperty(field).GetProperty("term").GetString().ShouldBe(name);
        fields.GetProperty(other).GetProperty("term").GetString().ShouldBe(otherName);
        fields.EnumerateObject().ShouldAllBe(each => each.Value.GetProperty("meaning").GetString()!.EndsWith('。'));
        fields.GetProperty("goals.annual").GetProperty("basis").GetString().ShouldBe("财预〔2015〕88号 绩效目标设置要求");
    }
}
