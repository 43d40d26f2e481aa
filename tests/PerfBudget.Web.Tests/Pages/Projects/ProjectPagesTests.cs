using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Testing;
using PerfBudget.UseCases.Projects.List;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Projects;

[Collection(WebTests.Name)]
public sealed class ProjectPagesTests(FreshDatabase database) : IClassFixture<FreshDatabase>, IAsyncLifetime
{
    private const int Many = 55;

    private static readonly (FormKind, FilingState)[] WholeYear =
        [(FormKind.Declaration, FilingState.Approved), (FormKind.Tracking, FilingState.Approved), (FormKind.SelfEvaluation, FilingState.Returned)];

    public async Task InitializeAsync()
    {
        await using var context = new Contexts(database).CreateDbContext();
        if (context.Projects.Any())
        {
            return;
        }

        var records = new ProjectRecords(context);
        var unit = records.Unit("财政局");
        Enumerable.Range(1, Many).ToList().ForEach(n => records.Project(unit, $"项目{n:00}", $"X{n:000}", n * 1000m, 2025, WholeYear));
        Enumerable.Range(1, 5).ToList().ForEach(n => records.Project(unit, $"旧项目{n}", null, null, 2024, WholeYear));
        await context.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Five_rows_and_fifty_rows_take_the_same_three_statements()
    {
        var few = await StatementsAsync(new ProjectQuery { Year = 2024, Size = 50 }, rows: 5);
        var many = await StatementsAsync(new ProjectQuery { Year = 2025, Size = 50 }, rows: 50);

        few.Count.ShouldBe(3, string.Join("\n\n", few));
        many.ShouldBe(few);
    }

    [Fact]
    public async Task Everything_at_once_takes_three_statements() =>
        (await StatementsAsync(new ProjectQuery { Year = 2025, Search = "项目 1", Stage = FormKind.Tracking, State = "approved", Order = ProjectOrder.Unit, Page = 1 }, rows: 15))
            .Count.ShouldBe(3);

    [Theory]
    [InlineData(ProjectOrder.Name)]
    [InlineData(ProjectOrder.Code)]
    [InlineData(ProjectOrder.Unit)]
    [InlineData(ProjectOrder.Money)]
    [InlineData(ProjectOrder.Updated)]
    public async Task All_pages_together_show_every_project_once(ProjectOrder order)
    {
        var seen = new List<Guid>();
        for (var page = 1; page <= 3; page++)
        {
            seen.AddRange((await FindAsync(new ProjectQuery { Order = order, Page = page })).Rows.Select(row => row.Id));
        }

        seen.Distinct().Count().ShouldBe(Many);
        seen.Count.ShouldBe(Many);
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_the_last()
    {
        var list = await FindAsync(new ProjectQuery { Page = 900 });

        (list.Query.Page, list.Pages, list.Rows.Count).ShouldBe((3, 3, 15));
    }

    private async Task<ProjectList> FindAsync(ProjectQuery query) => await new FindProjects(new Contexts(database)).RunAsync(Viewers.OfEverything, query, CancellationToken.None);

    private async Task<List<string>> StatementsAsync(ProjectQuery query, int rows)
    {
        var counter = new StatementCounter();
        (await new FindProjects(new Contexts(database, counter)).RunAsync(Viewers.OfEverything, query, CancellationToken.None)).Rows.Count.ShouldBe(rows);
        return counter.Statements;
    }
}
