using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Web.Tests.Features.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Features.Editing;

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
    }
}
