using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Persistence;
using PerfBudget.Testing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Projects;

/// <summary>The list as a browser without JavaScript gets it.</summary>
[Collection(WebTests.Name)]
public sealed class ListWithoutScriptTests(ListWithoutScriptTests.Application application) : IClassFixture<ListWithoutScriptTests.Application>
{
    [Fact]
    public async Task Pages_are_numbered_and_lead_on()
    {
        var first = await application.Client.GetStringAsync("/projects");
        var third = await application.Client.GetStringAsync("/projects?page=3");

        first.ShouldContain("共 <strong>45</strong> 个项目");
        first.ShouldContain("href=\"/projects?year=2025&amp;page=2\"");
        third.ShouldContain("aria-label=\"第 3 页\" aria-current=\"page\"");
        third.ShouldNotContain("下一页");
        first.Split("name=\"project\"").Length.ShouldBe(21);
        third.Split("name=\"project\"").Length.ShouldBe(6);
    }

    [Theory]
    [InlineData("?year=abc&page=-3&size=9999&unit=x&stage=y&state=z&sort=w&dir=v")]
    [InlineData("?page=99999999999999999999")]
    [InlineData("?page=1&page=2&q=a&q=b")]
    [InlineData("?q=%25%5F%5C'%22%3Cscript%3E")]
    [InlineData("?q=%00")]
    public async Task Whatever_the_address_says_there_is_a_page(string query)
    {
        var answer = await application.Client.GetAsync("/projects" + query);

        answer.IsSuccessStatusCode.ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script>");
    }

    /// <summary>With 45 projects, which are three pages.</summary>
    public sealed class Application(PostgresServer server) : RunningApplication(server)
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await using var context = await Services.GetRequiredService<IDbContextFactory<PerfBudgetContext>>().CreateDbContextAsync();
            var records = new ProjectRecords(context);
            var unit = records.Unit("财政局");
            Enumerable.Range(1, 45).ToList().ForEach(n => records.Project(unit, $"项目{n}"));
            await context.SaveChangesAsync();
        }
    }
}
