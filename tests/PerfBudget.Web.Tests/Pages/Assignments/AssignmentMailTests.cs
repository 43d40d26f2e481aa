using Microsoft.EntityFrameworkCore;
using PerfBudget.UseCases.Assignments;
using PerfBudget.Web.Tests.Pages.Mails;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Assignments;

[Collection(WebTests.Name)]
public sealed class AssignmentMailTests(MailingApplication application) : IClassFixture<MailingApplication>
{
    [Fact]
    public async Task Whoever_is_asked_and_has_an_address_gets_a_letter_with_the_link_and_the_message()
    {
        var colleague = await application.AccountAsync("su" + Guid.NewGuid().ToString("N")[..8]);
        await using var context = await application.OpenDatabaseAsync();
        await context.Accounts.Where(row => row.Id == colleague.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, "suhe@station.example"));

        var form = await AssistedForm.FileAsync(application, colleague);

        var mail = await application.Server.NextAsync();
        (mail.To.Single(), mail.Subject).ShouldBe(("suhe@station.example", "请协助填报：示例项目申报表"));
        mail.Text.ShouldContain("留言：请按一季度台账填");
        mail.Text.ShouldContain($"https://jixiao.example{form.Link}");
        mail.Text.ShouldNotContain("培训人次");

        // Without an address there is no letter, and a refusal writes none.
        var without = await AssistedForm.FileAsync(application);
        (await form.AskAsync(new AskedHelp([], colleague.UserName, application.Today, null)))!.Refusal.ShouldNotBeNull();
        (await context.Mails.CountAsync(row => row.PersonId == without.Colleague.Id || row.Subject != mail.Subject)).ShouldBe(0);
        (await context.Mails.CountAsync()).ShouldBe(1);
    }
}
