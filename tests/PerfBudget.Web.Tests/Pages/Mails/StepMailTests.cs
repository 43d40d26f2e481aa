using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Flow;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Units;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Flow;
using PerfBudget.UseCases.Mails;
using PerfBudget.Web.Tests.Pages.Accounts;
using PerfBudget.Web.Tests.Pages.Projects;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Mails;

/// <summary>Letters of the running application, from the step to the server.</summary>
[Collection(WebTests.Name)]
public sealed class StepMailTests(MailingApplication application) : IClassFixture<MailingApplication>
{
    [Fact]
    public async Task A_return_reaches_whoever_submitted_with_reason_and_link()
    {
        var (unit, filer, _) = await PeopleAsync();
        var project = await SubmittedAsync(unit, filer, needsConfirmation: false);

        (await TakeAsync(project, FlowStep.Return, "数量指标缺少单位\n请补上")).ShouldBeNull();

        var mail = await application.Server.NextAsync();
        (mail.To.Single(), mail.User, mail.Secure.GetBoolean()).ShouldBe((filer.Email, "jixiao", true));
        mail.Subject.ShouldBe("退回修改：门诊设备更新申报表");
        mail.Text.ShouldContain("理由：数量指标缺少单位\r\n请补上");
        mail.Text.ShouldContain($"https://jixiao.example/projects/{project}/declaration");
        application.Server.Rest().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_approval_reaches_whoever_submitted()
    {
        var (unit, filer, _) = await PeopleAsync();
        var project = await SubmittedAsync(unit, filer, needsConfirmation: false);

        (await TakeAsync(project, FlowStep.Approve, "同意，请按期执行")).ShouldBeNull();

        var mail = await application.Server.NextAsync();
        (mail.To.Single(), mail.Subject).ShouldBe((filer.Email, "已批复：门诊设备更新申报表"));
        mail.Text.ShouldContain("意见：同意，请按期执行");
        application.Server.Rest().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_step_that_is_refused_writes_no_letter()
    {
        var (unit, filer, _) = await PeopleAsync();
        var project = await SubmittedAsync(unit, filer, needsConfirmation: false);

        (await TakeAsync(project, FlowStep.Return, "  ")).ShouldBe("请写明退回的理由。");

        await using var context = await application.OpenDatabaseAsync();
        (await context.Mails.CountAsync(mail => mail.PersonId == filer.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_to_be_confirmed_is_told_to_the_units_head_alone()
    {
        var (unit, filer, head) = await PeopleAsync();
        var project = await SubmittedAsync(unit, filer, needsConfirmation: true);
        await using var context = await application.OpenDatabaseAsync();
        var record = await context.Projects.Include(row => row.Unit).Include(row => row.Filings).SingleAsync(row => row.Id == project);

        await application.Services.GetRequiredService<WriteStepMail>().RunAsync(
            context, record, record.Filings[0], FlowStep.Submit, new Decision(new Actor(filer.Id.ToString(), "田小禾"), DateTimeOffset.UtcNow), CancellationToken.None);

        var mail = context.Mails.Local.Single();
        (mail.To, mail.Subject).ShouldBe((head.Email, "请确认：门诊设备更新申报表"));
    }

    [Fact]
    public async Task The_administrator_tries_the_way_and_nobody_else_may()
    {
        var mails = application.Services.GetRequiredService<SeeMails>();
        var administrator = Viewers.With(new Grant(Role.Administrator, null, null, []));

        (await mails.TryAsync(administrator, "guanli@finance.example", CancellationToken.None)).ShouldBeNull();
        (await application.Server.NextAsync()).Subject.ShouldBe("测试邮件");
        (await mails.TryAsync(administrator, "guanli", CancellationToken.None)).ShouldBe("请填写一个邮箱地址。");
        await Should.ThrowAsync<NotPermittedException>(() => mails.TryAsync(Viewers.With(new Grant(Role.Filer, Guid.NewGuid(), "", [])), "a@b.example", CancellationToken.None));
        await Should.ThrowAsync<NotPermittedException>(() => mails.RunAsync(Viewers.With(new Grant(Role.Reviewer, null, null, [])), CancellationToken.None));
    }

    [Fact]
    public async Task One_says_ones_own_address_and_the_administrator_anybodys()
    {
        var account = await application.AccountAsync("wu" + Guid.NewGuid().ToString("N")[..8]);
        using var client = await application.ClientOfAsync(account);

        var kept = await client.SendFormAsync("/account/password", "address", ("Email", " wu@school.example "));
        (await kept.TextAsync()).ShouldContain("邮箱已保存");
        (await AddressAsync(account)).ShouldBe("wu@school.example");
        var refused = await client.SendFormAsync("/account/password", "address", ("Email", "wu@school.example\r\nBcc: li@school.example"));
        (await refused.TextAsync()).ShouldContain("这不是一个邮箱地址");
        (await AddressAsync(account)).ShouldBe("wu@school.example");
        (await client.GetAsync("/projects")).StatusCode.ShouldBe(HttpStatusCode.OK); // still signed in

        (await application.Client.SendFormAsync($"/people/{account.Id}", "address", ("Email", ""))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await AddressAsync(account)).ShouldBeNull();
    }

    private async Task<string?> AddressAsync(Account account)
    {
        await using var context = await application.OpenDatabaseAsync();
        return await context.Accounts.Where(row => row.Id == account.Id).Select(row => row.Email).SingleAsync();
    }

    private async Task<string?> TakeAsync(Guid project, FlowStep step, string reason) =>
        (await application.Services.GetRequiredService<TakeStep>().RunAsync(Viewers.OfEverything, project, FormKind.Declaration, step, reason, 0, CancellationToken.None))!.Refusal;

    private async Task<(Unit Unit, Account Filer, Account Head)> PeopleAsync()
    {
        var unit = Unit.Create("云溪区卫生站" + Guid.NewGuid().ToString("N")[..8], "shanghai");
        await using var context = await application.OpenDatabaseAsync();
        context.Add(unit);
        await context.SaveChangesAsync();
        var filer = await PersonAsync(Role.Filer);
        await PersonAsync(Role.Filer); // a colleague, who did not submit
        return (unit, filer, await PersonAsync(Role.UnitHead));

        async Task<Account> PersonAsync(Role role)
        {
            var account = await application.AccountAsync("p" + Guid.NewGuid().ToString("N")[..12], (role, unit.Id));
            account.Email = account.UserName + "@station.example";
            await using var inner = await application.OpenDatabaseAsync();
            await inner.Accounts.Where(row => row.Id == account.Id).ExecuteUpdateAsync(change => change.SetProperty(row => row.Email, account.Email));
            return account;
        }
    }

    private async Task<Guid> SubmittedAsync(Unit unit, Account filer, bool needsConfirmation)
    {
        await using var context = await application.OpenDatabaseAsync();
        context.Attach(unit);
        var project = new ProjectRecords(context).Project(unit, "门诊设备更新");
        var taken = project.Filings[0].Take(FlowStep.Submit, new Decision(new Actor(filer.Id.ToString(), filer.Name), DateTimeOffset.UtcNow), needsConfirmation);
        context.AddRange(taken.Record!, taken.Version!);
        await context.SaveChangesAsync();
        return project.Id;
    }
}
