using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Years;
using PerfBudget.Testing;
using PerfBudget.UseCases.Review;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Review;

[Collection(WebTests.Name)]
public sealed class ReviewQueueTests(FreshDatabase database) : IClassFixture<FreshDatabase>, IAsyncLifetime
{
    private Unit _school = null!, _library = null!;

    public async Task InitializeAsync()
    {
        await using var context = new Contexts(database).CreateDbContext();
        if (context.Projects.Any())
        {
            (_school, _library) = (context.Units.Single(unit => unit.Name == "第一小学"), context.Units.Single(unit => unit.Name == "图书馆"));
            return;
        }

        (_school, _library) = (Unit.Create("第一小学", "shanghai"), Unit.Create("图书馆", "central"));
        context.Units.AddRange(_school, _library);
        var forms = new SubmittedForms(context);
        forms.Declaration(_school, "甲", yuan: 300, minutes: 30, findings: new FindingCounts(0, 1, 9));
        forms.Declaration(_school, "乙", yuan: 100, minutes: 20, findings: new FindingCounts(1, 0, 0));
        forms.Declaration(_library, "丙", yuan: 200, minutes: 40, findings: new FindingCounts(0, 2, 0));
        var extended = forms.Declaration(_library, "丁", yuan: 400, minutes: 10);
        forms.Declaration(_school, "待确认的", needsConfirmation: true);
        var year = BudgetYear.Create(new FiscalYear(2024));
        year.Of(FormKind.Declaration)!.Arrange(null, new DateOnly(2024, 3, 31), false, 7).ShouldBeNull();
        context.Years.Add(year);
        context.Extensions.Add(new Extension(extended, FormKind.Declaration, new DateOnly(2024, 4, 30), "补充材料", new Actor("r", "沈竹"), SubmittedForms.Start));
        await context.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(ReviewOrder.Risk, "乙丙甲丁")]
    [InlineData(ReviewOrder.Deadline, "乙甲丙丁")]
    [InlineData(ReviewOrder.Amount, "丁甲丙乙")]
    [InlineData(ReviewOrder.Submitted, "丁乙甲丙")]
    public async Task The_queue_is_ordered_by_what_is_asked_for(ReviewOrder order, string names)
    {
        var query = new ReviewQuery { Order = order };

        var queue = await FindAsync(Viewers.OfEverything, query);

        string.Concat(queue.Rows.Select(row => row.Project)).ShouldBe(names);
        (await new FindReviewQueue(new Contexts(database)).OrderAsync(Viewers.OfEverything, query, CancellationToken.None)).ShouldBe(queue.Rows.Select(row => row.Filing));
    }

    [Fact]
    public async Task An_extension_moves_the_deadline_of_its_project_alone() =>
        (await FindAsync(Viewers.OfEverything, new ReviewQuery { Order = ReviewOrder.Deadline })).Rows.Select(row => row.Due).ShouldBe(
            [new DateOnly(2024, 3, 31), new DateOnly(2024, 3, 31), new DateOnly(2024, 3, 31), new DateOnly(2024, 4, 30)]);

    [Fact]
    public async Task Filters_narrow_the_queue_and_its_order_of_all_alike()
    {
        await ShouldBeAsync(new ReviewQuery { Place = "shanghai" }, "乙甲");
        await ShouldBeAsync(new ReviewQuery { Unit = _library.Id }, "丙丁");
        await ShouldBeAsync(new ReviewQuery { Findings = ReviewFindings.Some }, "乙丙甲");
        await ShouldBeAsync(new ReviewQuery { Findings = ReviewFindings.None }, "丁");
        await ShouldBeAsync(new ReviewQuery { Stage = FormKind.Tracking }, "");
        await ShouldBeAsync(new ReviewQuery { Place = "nowhere", Unit = Guid.NewGuid() }, "乙丙甲丁", isTheSameThroughout: false);
    }

    [Fact]
    public async Task A_head_of_a_unit_has_what_waits_for_confirmation_and_a_reviewer_of_a_unit_its_reviews()
    {
        var head = Viewers.With(new Grant(Role.UnitHead, _school.Id, "第一小学", []));
        var reviewer = Viewers.With(new Grant(Role.Reviewer, _library.Id, "图书馆", []));

        (await FindAsync(head, new ReviewQuery())).Rows.Select(row => (row.Project, row.State)).ShouldBe([("待确认的", FilingState.AwaitingConfirmation)]);
        var queue = await FindAsync(reviewer, new ReviewQuery());
        queue.Rows.Select(row => row.Project).ShouldBe(["丙", "丁"]);
        queue.Units.Select(unit => unit.Name).ShouldBe(["图书馆"]);
    }

    [Fact]
    public async Task Nobody_else_has_a_queue()
    {
        var filer = Viewers.With(new Grant(Role.Filer, _school.Id, "第一小学", []));

        await Should.ThrowAsync<NotPermittedException>(() => FindAsync(filer, new ReviewQuery()));
        await Should.ThrowAsync<NotPermittedException>(() => new FindReviewQueue(new Contexts(database)).OrderAsync(filer, new ReviewQuery(), CancellationToken.None));
    }

    [Fact]
    public async Task One_row_and_four_rows_take_the_same_three_statements()
    {
        var one = await StatementsAsync(new ReviewQuery { Findings = ReviewFindings.None }, rows: 1);
        var four = await StatementsAsync(new ReviewQuery(), rows: 4);
        var narrowed = await StatementsAsync(new ReviewQuery { Unit = _library.Id, Place = "central", Stage = FormKind.Declaration, Order = ReviewOrder.Deadline }, rows: 2);

        new[] { one.Count, four.Count, narrowed.Count }.ShouldBe([3, 3, 3], string.Join("\n\n", narrowed));
    }

    private async Task ShouldBeAsync(ReviewQuery query, string names, bool isTheSameThroughout = true)
    {
        string.Concat((await FindAsync(Viewers.OfEverything, query)).Rows.Select(row => row.Project)).ShouldBe(names);
        if (isTheSameThroughout)
        {
            (await new FindReviewQueue(new Contexts(database)).OrderAsync(Viewers.OfEverything, query, CancellationToken.None)).Count.ShouldBe(names.Length);
        }
    }

    private Task<ReviewQueue> FindAsync(Viewer viewer, ReviewQuery query) => new FindReviewQueue(new Contexts(database)).RunAsync(viewer, query, CancellationToken.None);

    private async Task<List<string>> StatementsAsync(ReviewQuery query, int rows)
    {
        var counter = new StatementCounter();
        (await new FindReviewQueue(new Contexts(database, counter)).RunAsync(Viewers.OfEverything, query, CancellationToken.None)).Rows.Count.ShouldBe(rows);
        return counter.Statements;
    }
}
