using Microsoft.Playwright;
using Npgsql;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.RunningState;

[Collection(WebTests.Name)]
public sealed class RunningStateInTheBrowserTests(RunningApplication application, Browser browser) : BrowserTests(browser), IClassFixture<RunningApplication>
{
    [Fact]
    public async Task A_click_asks_the_database_again_without_loading_the_page_anew()
    {
        var page = await Windows.OpenAsync(application.Address + "/running-state");
        var loads = 0;
        page.Load += (_, _) => loads++;
        await Assertions.Expect(page.GetByText("PostgreSQL 17")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("NotoSerifSC_400Regular")).ToBeVisibleAsync();
        var size = page.Locator("dd").Filter(new() { HasTextRegex = new("^[0-9.,]+ MB$") });
        var again = page.GetByRole(AriaRole.Button, new() { Name = "重新检查" });

        var before = await size.InnerTextAsync();
        await using (var owner = NpgsqlDataSource.Create(application.OwnerConnectionString))
        {
            await owner.CreateCommand("CREATE TABLE grown AS SELECT repeat(md5(n::text), 10) FROM generate_series(1, 20000) AS n").ExecuteNonQueryAsync();
        }

        await again.ClickAsync();
        await Assertions.Expect(size).Not.ToHaveTextAsync(before);
        loads.ShouldBe(0);
    }
}
