using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Units;
using PerfBudget.UseCases.Projects.Creating;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Projects;

[Collection(WebTests.Name)]
public sealed class CreateProjectTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task A_name_is_as_long_as_its_cell_and_a_longer_one_is_refused_and_not_cut()
    {
        var unit = Unit.Create("示例单位" + Guid.NewGuid().ToString("N")[..8], "shanghai");
        await using var context = await application.OpenDatabaseAsync();
        context.Units.Add(unit);
        await context.SaveChangesAsync();
        var viewer = Viewers.With(new Grant(Role.Filer, unit.Id, null, []));
        var create = application.Services.GetRequiredService<CreateProject>();

        (await create.RunAsync(viewer, new string('甲', 300), unit.Id, 2026, CancellationToken.None))
            .ShouldBe(new CreatedProject(null, "“项目名称”最多 200 字，现有 300 字，请精简"));
        (await create.RunAsync(viewer, string.Concat(Enumerable.Repeat("𠮷", 200)), unit.Id, 2026, CancellationToken.None)).Refusal.ShouldBeNull();
        using var filer = await application.ClientOfAsync(await application.AccountAsync("creator", (Role.Filer, unit.Id)));
        (await filer.GetStringAsync("/projects/new")).ShouldNotContain("maxlength");
    }
}
