using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Features.RunningState;

[Collection(WebTests.Name)]
public sealed class RunningStateInTheBrowserTests(RunningApplication application, Browser browser) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task Checking_again_asks_the_database_again_without_loading_the_page_anew()
    {
        var complaints = new List<string>();
        var page = await browser.OpenAsync(application.Address + "/running-state", 1366, 768, complaints);
        var loads = 0;
        page.Load += (_, _) => loads++;
        await Assertions.Expect(page.GetByText("PostgreSQL 17")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("NotoSerifSC_400Regular")).ToBeVisibleAsync();
        var checkedAt = page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = new(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$") });

        var first = await checkedAt.InnerTextAsync();
        var again = page.GetByRole(AriaRole.Button, new() { Name = "重新检查" });

        // The time shown has whole seconds.
        var giveUp = DateTime.UtcNow.AddSeconds(15);
        while (await checkedAt.InnerTextAsync() == first && DateTime.UtcNow < giveUp)
        {
            await again.ClickAsync();
            await page.WaitForTimeoutAsync(100);
        }

        (await checkedAt.InnerTextAsync()).ShouldNotBe(first);
        loads.ShouldBe(0);
        complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }
}
