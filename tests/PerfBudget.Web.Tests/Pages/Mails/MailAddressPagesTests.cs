using System.Net;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Persistence.Accounts;
using PerfBudget.Testing;
using PerfBudget.Web.Tests.Pages.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Mails;

[Collection(HttpTests.Name)]
public sealed class MailAddressPagesTests(MailingApplication application) : IClassFixture<MailingApplication>
{
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
}
