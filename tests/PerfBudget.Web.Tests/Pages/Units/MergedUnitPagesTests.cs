using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Units;
using PerfBudget.Testing;
using PerfBudget.UseCases.Units.Merging;
using PerfBudget.Web.Tests.Pages.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Units;

[Collection(HttpTests.Name)]
public sealed class MergedUnitPagesTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task A_merged_unit_is_marked_and_offered_for_nothing_new()
    {
        var (from, into) = (Unit.Create("甲站" + Guid.NewGuid().ToString("N")[..8], "central"), Unit.Create("乙中心" + Guid.NewGuid().ToString("N")[..8], "central"));
        await using (var context = await application.OpenDatabaseAsync())
        {
            context.Units.AddRange(from, into);
            await context.SaveChangesAsync();
        }

        var administrator = Viewers.With(new Grant(Role.Administrator, null, null, []));
        (await application.Services.GetRequiredService<MergeUnits>().RunAsync(administrator, from.Id, into.Id, from.Name, true, CancellationToken.None)).ShouldBeNull();

        var account = await application.AccountAsync("m" + Guid.NewGuid().ToString("N")[..8]);
        (await (await application.Client.SendFormAsync($"/people/{account.Id}", "give", ("RoleId", "filer"), ("UnitId", from.Id.ToString()))).TextAsync()).ShouldContain("已并入其他单位");
        (await (await application.Client.GetAsync("/units/new")).TextAsync()).ShouldNotContain(from.Name);
        (await (await application.Client.GetAsync("/units")).TextAsync()).ShouldContain("已合并的单位");
        (await (await application.Client.GetAsync($"/units/{from.Id}")).TextAsync()).ShouldContain("已并入");
    }
}
