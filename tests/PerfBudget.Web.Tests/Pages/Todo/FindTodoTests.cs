using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Comments;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Library;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Testing;
using PerfBudget.UseCases.Todo;
using PerfBudget.Web.Tests.Pages.Library;
using PerfBudget.Web.Tests.Pages.Projects;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Todo;

[Collection(WebTests.Name)]
public sealed class FindTodoTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    private static readonly DateTimeOffset Now = new(2025, 6, 20, 9, 0, 0, TimeSpan.Zero);
    private static int _years = 2000;

    private readonly TestClock _clock = new(Now);
    private readonly int _year = Interlocked.Increment(ref _years); // each test has a calendar of its own

    [Fact]
    public async Task Five_projects_and_five_hundred_take_the_same_two_statements()
    {
        var (few, many) = (await UnitAsync(), await UnitAsync());
        await SaveAsync(context =>
        {
            var records = new ProjectRecords(context);
            foreach (var (unit, count) in new[] { (few, 5), (many, 500) })
            {
                context.Attach(unit);
                for (var n = 0; n < count; n++)
                {
                    records.Project(unit, $"项目{n:000}", year: _year, stages: [(FormKind.Declaration, (FilingState)(n % 4)), (FormKind.Tracking, FilingState.Returned)]);
                }
            }
        });

        var (ofFew, first) = await CountedAsync(Filer(few));
        var (ofMany, second) = await CountedAsync(Filer(many));

        ofFew.Count.ShouldBe(2, string.Join("\n\n", ofFew));
        ofMany.ShouldBe(ofFew);
        first.Total.ShouldBe(5 + 2 + 1); // returned trackings, drafts, and one returned declaration
        second.Sections[0].Items.Count.ShouldBe(FindTodo.Most);
        second.Sections[0].Total.ShouldBe(500 + 125);
        (await Todo().CountAsync(Filer(many), CancellationToken.None)).ShouldBe(second.Total);
    }

    [Fact]
    public async Task What_came_back_stands_first_with_reason_person_and_time()
    {
        var unit = await UnitAsync();
        await FileAsync(unit, "写到一半");
        await FileAsync(unit, "先退回", filing => Return(filing, "指标值没有单位", Now.AddDays(-2)));
        await FileAsync(unit, "后退回", filing => Return(filing, "金额合计不对", Now.AddDays(-1)));

        var list = await Todo().RunAsync(Filer(unit), CancellationToken.None);

        list.Sections.Select(section => section.Kind).ShouldBe([TodoKind.Mend, TodoKind.Write]);
        list.Sections[0].Items.Select(item => item.Name).ShouldBe(["后退回", "先退回"]);
        list.Sections[0].Items[0].Said.ShouldBe(new Said("金额合计不对", "沈慎之", Now.AddDays(-1)));
    }

    [Fact]
    public async Task Drafts_come_by_their_deadline_and_an_extension_moves_it()
    {
        var unit = await UnitAsync();
        await ArrangeAsync((FormKind.Declaration, null, new DateOnly(2025, 6, 18), false));
        await FileAsync(unit, "逾期");
        var extended = await FileAsync(unit, "延期了");
        await SaveAsync(context => context.Add(new Extension(extended, FormKind.Declaration, new DateOnly(2025, 6, 30), "材料未到", new Actor("1", "沈慎之"), Now)));

        var items = (await Todo().RunAsync(Filer(unit), CancellationToken.None)).Sections.Single().Items;

        items.Select(item => (item.Name, item.Window.DaysLeft, item.Window.IsOverdue, item.Window.IsExtended)).ShouldBe([("逾期", -2, true, false), ("延期了", 10, false, true)]);
    }

    [Fact]
    public async Task A_stage_can_be_begun_while_the_calendar_has_it_open_and_once_the_declaration_is_approved()
    {
        var unit = await UnitAsync();
        await ArrangeAsync(
            (FormKind.Declaration, new DateOnly(2025, 7, 1), new DateOnly(2025, 7, 31), false), // not yet
            (FormKind.Tracking, new DateOnly(2025, 6, 1), new DateOnly(2025, 6, 30), true),
            (FormKind.SelfEvaluation, null, new DateOnly(2025, 6, 19), true)); // frozen
        await FileAsync(unit, "已批复", state: FilingState.Approved);
        await FileAsync(unit, "未批复", state: FilingState.InReview);

        var section = (await Todo().RunAsync(Filer(unit), CancellationToken.None)).Sections.Single();

        section.Kind.ShouldBe(TodoKind.Begin);
        section.Items.Select(item => (item.Name, item.Stage)).ShouldBe([("已批复", (Stage)FormKind.Tracking)]);
        section.Items[0].Window.DaysLeft.ShouldBe(10);
    }

    [Fact]
    public async Task A_year_without_dates_asks_nobody_to_begin()
    {
        var unit = await UnitAsync();
        await SaveAsync(context => context.Add(BudgetYear.Create(new FiscalYear(_year))));
        await FileAsync(unit, "已批复", state: FilingState.Approved);

        (await Todo().RunAsync(Filer(unit), CancellationToken.None)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task An_adjustment_is_told_from_a_draft()
    {
        var unit = await UnitAsync();
        await FileAsync(unit, "调整项目", filing => filing.Take(FlowStep.Adjust, new Decision(new Actor("1", "田小禾"), Now, "预算调减"), true), FilingState.Approved);

        (await Todo().RunAsync(Filer(unit), CancellationToken.None)).Sections.Single().Kind.ShouldBe(TodoKind.Adjust);
    }

    [Fact]
    public async Task Each_role_has_its_own_part_in_its_own_units()
    {
        var (unit, other) = (await UnitAsync(), await UnitAsync());
        await FileAsync(unit, "待确认", state: FilingState.AwaitingConfirmation);
        await FileAsync(unit, "后交", filing => Submit(filing, Now.AddHours(-1)));
        await FileAsync(unit, "先交", filing => Submit(filing, Now.AddHours(-2)));
        await FileAsync(other, "别的单位", state: FilingState.InReview);

        (await NamesAsync(Viewers.With(new Grant(Role.UnitHead, unit.Id, unit.Name, [])))).ShouldBe(["待确认"]);
        (await NamesAsync(Viewers.With(new Grant(Role.Reviewer, Guid.NewGuid(), "财政局", [unit.Id])))).ShouldBe(["先交", "后交"]);
        (await NamesAsync(Viewers.OfEverything)).ShouldContain("别的单位");
        (await NamesAsync(Filer(unit))).ShouldBeEmpty();
        (await NamesAsync(Viewers.With(new Grant(Role.Leader, null, null, []), new Grant(Role.Administrator, null, null, [])))).ShouldBeEmpty();
        (await NamesAsync(Viewers.With(new Grant(Role.UnitHead, unit.Id, unit.Name, []), new Grant(Role.Reviewer, unit.Id, unit.Name, [])))).ShouldBe(["待确认", "先交", "后交"]);
    }

    [Fact]
    public async Task What_came_back_is_new_until_it_was_seen_and_ones_own_decisions_never_are()
    {
        var unit = await UnitAsync();
        var viewer = await PersonAsync("田小禾", new Grant(Role.Filer, unit.Id, unit.Name, []));
        await FileAsync(unit, "退回一", filing => Return(filing, "单位不对", Now.AddDays(-2)));
        await FileAsync(unit, "退回二", filing => Return(filing, "合计不对", Now.AddDays(-1)));
        await FileAsync(unit, "自己退回", filing => Return(filing, "写错了", Now, viewer.Id.ToString()));
        await FileAsync(unit, "早年退回", filing => Return(filing, "旧事", Now.AddDays(-60)));
        var notices = new FindNotices(new Contexts(database));

        (await notices.UnreadAsync(viewer, CancellationToken.None)).ToString().ShouldBe("2 条新的退回");
        await notices.ReadAsync(viewer, Now.AddDays(-2), CancellationToken.None);
        (await notices.UnreadAsync(viewer, CancellationToken.None)).ToString().ShouldBe("1 条新的退回");
        await notices.ReadAsync(viewer, Now.AddDays(-1), CancellationToken.None);
        await notices.ReadAsync(viewer, Now.AddDays(-2), CancellationToken.None); // an older page does not take it back
        (await notices.UnreadAsync(viewer, CancellationToken.None)).IsNothing.ShouldBeTrue();
        (await Todo().RunAsync(viewer, CancellationToken.None)).Notices.Select(notice => (notice.Name, notice.IsNew)).ShouldBe([("退回二", false), ("退回一", false), ("早年退回", false)]);
        (await notices.UnreadAsync(Viewers.OfEverything, CancellationToken.None)).IsNothing.ShouldBeTrue();
    }

    [Fact]
    public async Task A_rectification_waits_for_the_unit_then_for_the_office_and_its_acceptance_is_told()
    {
        var unit = await UnitAsync();
        var project = await FileAsync(unit, "整改项目", state: FilingState.Approved);
        var (filer, office) = (Filer(unit), Viewers.With(new Grant(Role.Reviewer, Guid.NewGuid(), "财政局", [unit.Id])));
        var order = new Rectification(project.Filings[0], "执行率偏低，请说明支出计划", new DateOnly(2025, 6, 30), new Actor("2", "沈慎之"), Now.AddDays(-3));
        await SaveAsync(context => context.Add(order));

        var section = (await Todo().RunAsync(filer, CancellationToken.None)).Sections.Single();
        section.Kind.ShouldBe(TodoKind.Rectify);
        section.Items[0].Window.DaysLeft.ShouldBe(10);
        section.Items[0].Said.ShouldBe(new Said("执行率偏低，请说明支出计划", "沈慎之", Now.AddDays(-3)));
        (await Todo().RunAsync(office, CancellationToken.None)).Total.ShouldBe(0);

        await SaveAsync(context => context.Rectifications.Single(row => row.Id == order.Id).Reply("已按月排定支出", new Actor("1", "田小禾"), Now.AddDays(-2)));
        (await Todo().RunAsync(filer, CancellationToken.None)).Total.ShouldBe(0);
        section = (await Todo().RunAsync(office, CancellationToken.None)).Sections.Single();
        section.Kind.ShouldBe(TodoKind.Settle);
        section.Items[0].Said!.Words.ShouldBe("已按月排定支出");
        (await Todo().CountAsync(office, CancellationToken.None)).ShouldBe(1);

        await SaveAsync(context => context.Rectifications.Single(row => row.Id == order.Id).Settle(true, "同意", new Actor("2", "沈慎之"), Now.AddDays(-1)));
        (await Todo().RunAsync(office, CancellationToken.None)).Total.ShouldBe(0);
        var notice = (await Todo().RunAsync(filer, CancellationToken.None)).Notices.Single();
        (notice.Kind, notice.Words, notice.By).ShouldBe((NoticeKind.Settle, "同意", "沈慎之"));
    }

    [Fact]
    public async Task Whoever_proposed_an_indicator_is_told_what_became_of_it_and_nobody_else()
    {
        var unit = await UnitAsync();
        var grant = new Grant(Role.Filer, unit.Id, unit.Name, []);
        var (filer, colleague) = (await PersonAsync("田小禾", grant), await PersonAsync("同事", grant));
        await SaveAsync(context =>
        {
            context.Attach(unit);
            var (accepted, returned) = (
                IndicatorProposal.Create(unit, LibraryRequests.Indicator("复诊率"), (filer.Id, filer.Name), Now), IndicatorProposal.Create(unit, LibraryRequests.Indicator("好评率"), (filer.Id, filer.Name), Now));
            accepted.Accept(false, (Guid.NewGuid(), "沈慎之"), Now.AddHours(1));
            returned.Return("口径不清", (Guid.NewGuid(), "沈慎之"), Now.AddHours(2));
            context.AddRange(accepted, returned, IndicatorProposal.Create(unit, LibraryRequests.Indicator("待审率"), (filer.Id, filer.Name), Now));
        });

        (await Todo().RunAsync(filer, CancellationToken.None)).Notices.Select(notice => (notice.Kind, notice.Name, notice.Words, notice.Stage))
            .ShouldBe([(NoticeKind.Decline, "好评率", "口径不清", null), (NoticeKind.TakeIn, "复诊率", null, null)]);
        (await new FindNotices(new Contexts(database)).UnreadAsync(filer, CancellationToken.None)).ToString().ShouldBe("1 条新的指标采纳，1 条新的指标退回");
        (await Todo().RunAsync(colleague, CancellationToken.None)).Notices.ShouldBeEmpty();
    }

    [Fact]
    public async Task Comments_are_told_once_a_form_and_answers_to_whoever_commented()
    {
        var unit = await UnitAsync();
        var (filer, office) = (await PersonAsync("田小禾", new Grant(Role.Filer, unit.Id, unit.Name, [])), await PersonAsync("沈慎之", new Grant(Role.Reviewer, Guid.NewGuid(), "财政局", [unit.Id])));
        var stranger = await PersonAsync("邻单位", new Grant(Role.Filer, (await UnitAsync()).Id, "别处", []));
        var project = await FileAsync(unit, "批注项目", state: FilingState.InReview);
        var cell = CommentedCell.Find(project.Filings[0].Open(), "goals.annual", null)!;
        var comments = Enumerable.Range(1, 3).Select(n => new Comment(project.Filings[0], cell, $"第 {n} 条", By(office), Now.AddHours(n))).ToList();
        await SaveAsync(context => context.AddRange(comments));
        var notices = new FindNotices(new Contexts(database));

        (await notices.UnreadAsync(filer, CancellationToken.None)).ToString().ShouldBe("3 条新的批注");
        var told = (await Todo().RunAsync(filer, CancellationToken.None)).Notices.Single();
        (told.What, told.Words, told.IsNew).ShouldBe(("写了 3 条批注", "第 3 条", true));
        (await notices.UnreadAsync(office, CancellationToken.None)).IsNothing.ShouldBeTrue();
        (await notices.UnreadAsync(stranger, CancellationToken.None)).IsNothing.ShouldBeTrue();

        await notices.ReadAsync(filer, Now.AddHours(2), CancellationToken.None);
        (await Todo().RunAsync(filer, CancellationToken.None)).Notices.Select(notice => (notice.Count, notice.IsNew)).ShouldBe([(1, true), (2, false)]);

        await SaveAsync(context => context.Add(comments[0].Answer("已补充", By(filer), Now.AddHours(4))));
        (await notices.UnreadAsync(office, CancellationToken.None)).ToString().ShouldBe("1 条新的回复");
        (await Todo().RunAsync(office, CancellationToken.None)).Notices.Single().What.ShouldBe("回复了您的批注");
        (await notices.UnreadAsync(stranger, CancellationToken.None)).IsNothing.ShouldBeTrue();
    }

    [Fact]
    public async Task Proposals_for_the_library_wait_for_those_who_decide_on_them()
    {
        var (unit, other) = (await UnitAsync(), await UnitAsync());
        await SaveAsync(context =>
        {
            context.AttachRange(unit, other);
            foreach (var from in new[] { unit, other })
            {
                context.Add(IndicatorProposal.Create(from, LibraryRequests.Indicator("推荐" + Guid.NewGuid().ToString("N")), (Guid.NewGuid(), "田小禾"), Now));
            }
        });
        var office = Viewers.With(new Grant(Role.Reviewer, Guid.NewGuid(), "财政局", [unit.Id]));

        (await Todo().RunAsync(office, CancellationToken.None)).Proposals.ShouldBe(1);
        (await Todo().CountAsync(office, CancellationToken.None)).ShouldBe(1);
        (await Todo().RunAsync(Filer(unit), CancellationToken.None)).Total.ShouldBe(0);
    }

    private FindTodo Todo() => new(new Contexts(database), _clock);

    private async Task<Viewer> PersonAsync(string name, Grant grant)
    {
        var account = new Account("u" + Guid.NewGuid().ToString("N")[..12], name, Now.AddDays(-30));
        account.NormalizedUserName = account.UserName!.ToUpperInvariant();
        await SaveAsync(context => context.Add(account));
        return new Viewer(account.Id, account.UserName, account.Name, [grant]);
    }

    private static Actor By(Viewer viewer) => new(viewer.Id.ToString(), viewer.Name);

    private static Viewer Filer(Unit unit) => Viewers.With(new Grant(Role.Filer, unit.Id, unit.Name, []));

    private async Task<List<string>> NamesAsync(Viewer viewer) =>
        [.. (await Todo().RunAsync(viewer, CancellationToken.None)).Sections.SelectMany(section => section.Items).Select(item => item.Name)];

    private async Task<(List<string> Statements, TodoList List)> CountedAsync(Viewer viewer)
    {
        var counter = new StatementCounter();
        var list = await new FindTodo(new Contexts(database, counter), _clock).RunAsync(viewer, CancellationToken.None);
        return (counter.Statements, list);
    }

    private static List<StepTaken> Submit(Filing filing, DateTimeOffset at) => [filing.Take(FlowStep.Submit, new Decision(new Actor("1", "田小禾"), at), needsConfirmation: false)];

    private static List<StepTaken> Return(Filing filing, string reason, DateTimeOffset at, string by = "2") =>
        [.. Submit(filing, at.AddHours(-1)), filing.Take(FlowStep.Return, new Decision(new Actor(by, "沈慎之"), at, reason), needsConfirmation: false)];

    private async Task<Unit> UnitAsync()
    {
        var unit = Unit.Create("云溪区卫生站" + Guid.NewGuid().ToString("N")[..8], "central");
        await SaveAsync(context => context.Add(unit));
        return unit;
    }

    private Task<Project> FileAsync(Unit unit, string name, Func<Filing, StepTaken> step, FilingState state = FilingState.Draft) => FileAsync(unit, name, filing => [step(filing)], state);

    private async Task<Project> FileAsync(Unit unit, string name, Func<Filing, List<StepTaken>>? steps = null, FilingState state = FilingState.Draft)
    {
        Project project = null!;
        await SaveAsync(context =>
        {
            context.Attach(unit);
            project = new ProjectRecords(context).Project(unit, name, year: _year, stages: (FormKind.Declaration, state));
            foreach (var taken in steps?.Invoke(project.Filings[0]) ?? [])
            {
                context.Add(taken.Record ?? throw new InvalidOperationException(taken.Refusal));
                if (taken.Version is { } version)
                {
                    context.Add(version);
                }
            }
        });
        return project;
    }

    private Task ArrangeAsync(params (FormKind Kind, DateOnly? Opens, DateOnly? Due, bool Freezes)[] stages) => SaveAsync(context =>
    {
        var year = BudgetYear.Create(new FiscalYear(_year));
        foreach (var (kind, opens, due, freezes) in stages)
        {
            year.Of(kind)!.Arrange(opens, due, freezes, reminderDays: 7).ShouldBeNull();
        }

        context.Add(year);
    });

    private async Task SaveAsync(Action<PerfBudgetContext> write)
    {
        await using var context = new Contexts(database).CreateDbContext();
        write(context);
        await context.SaveChangesAsync();
    }
}
