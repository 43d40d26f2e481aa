using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Testing;
using PerfBudget.UseCases.Projects.List;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Projects;

[Collection(WebTests.Name)]
public sealed class FindProjectsTests(FreshDatabase database) : IClassFixture<FreshDatabase>, IAsyncLifetime
{
    private static readonly (FormKind, FilingState)[] WholeYear =
        [(FormKind.Declaration, FilingState.Approved), (FormKind.Tracking, FilingState.Approved), (FormKind.SelfEvaluation, FilingState.Returned)];

    private Guid _bureau;
    private Guid _station;

    public async Task InitializeAsync()
    {
        await using var context = new Contexts(database).CreateDbContext();
        if (context.Projects.Any())
        {
            (_bureau, _station) = (context.Units.Single(unit => unit.Name == "水务局").Id, context.Units.Single(unit => unit.Name == "监测站").Id);
            return;
        }

        var records = new ProjectRecords(context);
        var bureau = records.Unit("水务局");
        var (station, school) = (records.Unit("监测站", bureau), records.Unit("第一小学"));
        records.Project(station, "环境监测设备购置", "A-100", 1_200_000);
        records.Project(station, "安全饮水", "A_200", 50_000, stages: WholeYear);
        records.Project(bureau, "节水宣传100%覆盖", "B%300", 800_000, stages: [(FormKind.Declaration, FilingState.InReview)]);
        records.Project(school, "操场维修", stages: [(FormKind.SelfEvaluation, FilingState.Draft)]);
        records.Project(school, "环保课堂 ABC", "c400", 9_000, 2024);
        await context.SaveChangesAsync();
        (_bureau, _station) = (bureau.Id, station.Id);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Without_a_year_the_newest_is_shown_and_all_are_offered()
    {
        var list = await FindAsync(new ProjectQuery());

        list.Query.Year.ShouldBe(2025);
        list.Years.ShouldBe([2025, 2024]);
        list.Total.ShouldBe(4);
    }

    [Fact]
    public async Task A_year_without_projects_gives_way_to_the_newest() => (await FindAsync(new ProjectQuery { Year = 2031 })).Query.Year.ShouldBe(2025);

    [Theory]
    [InlineData("环境", "环境监测设备购置")]
    [InlineData("监测 设备", "环境监测设备购置")]
    [InlineData("a-1", "环境监测设备购置")]
    [InlineData("100%", "节水宣传100%覆盖")]
    [InlineData("B%3", "节水宣传100%覆盖")]
    [InlineData("A_2", "安全饮水")]
    [InlineData("%", "节水宣传100%覆盖")]
    [InlineData("_", "安全饮水")]
    [InlineData("\\", "")]
    [InlineData("环 水", "")]
    [InlineData("'; DROP TABLE projects; --", "")]
    public async Task Words_are_sought_in_name_and_code_as_they_stand(string search, string found) =>
        (await NamesAsync(new ProjectQuery { Search = search })).ShouldBe(found.Length == 0 ? [] : [found]);

    [Fact]
    public async Task A_department_brings_the_units_below_it()
    {
        (await NamesAsync(new ProjectQuery { Unit = _bureau })).ShouldBe(["节水宣传100%覆盖", "安全饮水", "环境监测设备购置"]);
        (await NamesAsync(new ProjectQuery { Unit = _station })).ShouldBe(["安全饮水", "环境监测设备购置"]);
    }

    [Fact]
    public async Task A_unit_that_is_not_on_record_counts_as_not_said() => (await FindAsync(new ProjectQuery { Unit = Guid.NewGuid() })).Total.ShouldBe(4);

    [Theory]
    [InlineData("self-evaluation", null, "操场维修,安全饮水")]
    [InlineData("self-evaluation", "returned", "安全饮水")]
    [InlineData("self-evaluation", "approved", "")]
    [InlineData("tracking", "not-begun", "操场维修,节水宣传100%覆盖,环境监测设备购置")]
    [InlineData(null, "approved", "安全饮水")]
    [InlineData(null, "draft", "操场维修,环境监测设备购置")]
    [InlineData(null, "not-begun", "操场维修,节水宣传100%覆盖,环境监测设备购置")]
    public async Task Stage_and_state_narrow_together(string? stage, string? state, string found) =>
        (await NamesAsync(new ProjectQuery { Stage = FormKinds.FromId(stage), State = state })).ShouldBe(found.Split(',', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData(ProjectOrder.Name, false, "安全饮水,操场维修,环境监测设备购置,节水宣传100%覆盖")]
    [InlineData(ProjectOrder.Name, true, "节水宣传100%覆盖,环境监测设备购置,操场维修,安全饮水")]
    [InlineData(ProjectOrder.Code, false, "安全饮水,环境监测设备购置,节水宣传100%覆盖,操场维修")]
    [InlineData(ProjectOrder.Unit, false, "操场维修,安全饮水,环境监测设备购置,节水宣传100%覆盖")]
    [InlineData(ProjectOrder.Money, true, "环境监测设备购置,节水宣传100%覆盖,安全饮水,操场维修")]
    [InlineData(ProjectOrder.Money, false, "安全饮水,节水宣传100%覆盖,环境监测设备购置,操场维修")]
    [InlineData(ProjectOrder.Updated, true, "操场维修,节水宣传100%覆盖,安全饮水,环境监测设备购置")]
    public async Task Names_go_by_pinyin_and_what_is_blank_goes_last(ProjectOrder order, bool descending, string expected)
    {
        var names = await NamesAsync(new ProjectQuery { Order = order, Descending = descending });

        // Punctuation weighs differently from one ICU to the next; what is asserted of codes is that the blank one is last.
        (order == ProjectOrder.Code ? [names[^1]] : names).ShouldBe(order == ProjectOrder.Code ? ["操场维修"] : expected.Split(','));
    }

    [Fact]
    public async Task A_row_shows_unit_money_and_stages()
    {
        var row = (await FindAsync(new ProjectQuery { Search = "安全饮水" })).Rows.Single();

        (row.Unit, row.Code, row.AnnualYuan).ShouldBe(("监测站", "A_200", 50_000m));
        row.Newest(FormKind.Declaration)!.State.ShouldBe(FilingState.Approved);
        row.Newest(FormKind.SelfEvaluation)!.State.ShouldBe(FilingState.Returned);
    }

    private async Task<ProjectList> FindAsync(ProjectQuery query) => await new FindProjects(new Contexts(database)).RunAsync(Viewers.OfEverything, query, CancellationToken.None);

    private async Task<List<string>> NamesAsync(ProjectQuery query) => [.. (await FindAsync(query)).Rows.Select(row => row.Name)];
}
