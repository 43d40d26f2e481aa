using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Mails;
using PerfBudget.Domain.Units;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Years;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Testing;
using PerfBudget.Testing.Projects;
using PerfBudget.UseCases.Mails;
using PerfBudget.UseCases.Todo;
using Shouldly;
using Xunit;

namespace PerfBudget.UseCases.Tests.Mails;

[Collection(WorkTests.Name)]
public sealed class WriteRemindersTests(PostgresServer server) : IAsyncLifetime
{
    private readonly FreshDatabase _database = new(server);

    private static readonly DateOnly Due = new(2025, 9, 30);

    [Fact]
    public async Task Filers_and_reviewers_have_one_letter_a_day_on_the_days_that_the_calendar_says()
    {
        await PrepareAsync();
        var weekBefore = Due.AddDays(-7);

        (await WriteAsync(weekBefore)).ShouldBe(2);
        (await WriteAsync(weekBefore)).ShouldBe(0); // after a restart, or by another instance
        var filers = await LetterAsync("chen@school.example", weekBefore);
        filers.Subject.ShouldBe("绩效填报待办提醒（9月23日）");
        filers.Text.ShouldContain("陈老师：");
        filers.Text.ShouldContain("· 甲项目（云溪小学）申报表：2025-09-30 截止，还有 7 天，草稿");
        filers.Text.ShouldContain("· 丙项目（云溪小学）申报表：2025-09-30 截止，还有 7 天，已退回");
        filers.Text.ShouldNotContain("乙项目"); // handed in
        filers.Text.ShouldContain("打开：https://jixiao.example/todo");
        var reviewers = await LetterAsync("shen@finance.example", weekBefore);
        reviewers.Text.ShouldContain("待您审核的表格有 1 张");
        reviewers.Text.ShouldContain("· 乙项目（云溪小学）申报表");

        (await WriteAsync(Due.AddDays(-6))).ShouldBe(1); // the reviewer alone
        (await WriteAsync(Due.AddDays(-1))).ShouldBe(2);
        (await LetterAsync("chen@school.example", Due.AddDays(-1))).Text.ShouldContain("还有 1 天");
        (await WriteAsync(Due)).ShouldBe(1);
    }

    [Fact]
    public async Task What_fell_on_days_without_the_application_is_made_up_for_once_and_while_there_is_time()
    {
        await PrepareAsync();
        (await WriteAsync(Due.AddDays(-9))).ShouldBe(1); // the reviewer alone

        (await WriteAsync(Due.AddDays(-5))).ShouldBe(2); // the seventh day before fell into the gap
        (await LetterAsync("chen@school.example", Due.AddDays(-5))).Text.ShouldContain("还有 5 天");
        (await WriteAsync(Due.AddDays(-5))).ShouldBe(0);
        (await WriteAsync(Due.AddDays(-4))).ShouldBe(1, "never twice");
        (await WriteAsync(Due)).ShouldBe(2); // the day before fell into the gap
        (await LetterAsync("chen@school.example", Due)).Text.ShouldContain("就在今天");
        (await WriteAsync(Due.AddDays(1))).ShouldBe(1);
    }

    [Fact]
    public async Task A_gap_longer_than_a_week_is_not_made_up_for_and_neither_is_a_deadline_that_has_passed()
    {
        await PrepareAsync();
        await WriteAsync(Due.AddDays(-40));
        (await WriteAsync(Due.AddDays(3))).ShouldBe(1, "the deadline has passed");
    }

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    private async Task<int> WriteAsync(DateOnly day)
    {
        var clock = new TestClock(new DateTimeOffset(day, new TimeOnly(8, 0), TimeSpan.Zero));
        var contexts = new Contexts(_database);
        await using var source = NpgsqlDataSource.Create(_database.ApplicationConnectionString);
        var setup = new MailSetup(new MailSettings("localhost", 25, MailSecurity.None, null, null, null, "jixiao@finance.example", "https://jixiao.example", new TimeOnly(8, 0)), null);
        return await new WriteReminders(contexts, new FindViewer(source), new FindTodo(contexts, clock), setup, clock, NullLogger<WriteReminders>.Instance).RunAsync(day, CancellationToken.None);
    }

    private async Task<Mail> LetterAsync(string to, DateOnly day)
    {
        await using var context = new Contexts(_database).CreateDbContext();
        var since = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        return await context.Mails.SingleAsync(mail => mail.To == to && mail.CreatedAt >= since && mail.CreatedAt < since.AddDays(1));
    }

    private async Task PrepareAsync()
    {
        await using var context = new Contexts(_database).CreateDbContext();
        var records = new ProjectRecords(context);
        var unit = records.Unit("云溪小学");
        foreach (var (name, state) in new[] { ("甲项目", FilingState.Draft), ("乙项目", FilingState.InReview), ("丙项目", FilingState.Returned) })
        {
            records.Project(unit, name, stages: (FormKind.Declaration, state));
        }

        var year = BudgetYear.Create(new FiscalYear(2025));
        year.Of(FormKind.Declaration)!.Arrange(null, Due, freezes: false, reminderDays: 7);
        context.Add(year);
        Add("chen", "陈老师", "chen@school.example", Role.Filer, unit);
        Add("wu", "吴老师", null, Role.Filer, unit); // no address, no letter
        Add("gone", "已离任", "gone@school.example", Role.Filer, unit).IsDisabled = true;
        Add("shen", "沈慎之", "shen@finance.example", Role.Reviewer, null);
        Add("lin", "林道远", "lin@finance.example", Role.Leader, null);
        await context.SaveChangesAsync();

        Account Add(string userName, string name, string? email, Role role, Unit? where)
        {
            var account = new Account(userName, name, DateTimeOffset.UnixEpoch) { NormalizedUserName = userName.ToUpperInvariant(), Email = email };
            context.AddRange(account, Membership.Create(account.Id, role, where?.Id));
            return account;
        }
    }
}
