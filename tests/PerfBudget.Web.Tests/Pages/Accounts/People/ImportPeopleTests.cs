using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Units;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Accounts.People;

[Collection(WebTests.Name)]
public sealed partial class ImportPeopleTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private const string Page = "/people/import";

    [Fact]
    public async Task Imported_people_sign_in_with_passwords_that_are_shown_once()
    {
        var unit = await UnitAsync();
        var preview = await PreviewAsync($"姓名\t用户名\t单位\t角色\t邮箱\n钱导入\tqiandaoru\t{unit}\t单位填报员\tq@example.com\n\tqiandaoru\t全部单位\t主管领导\t");
        preview.ShouldContain("新增 <strong>1</strong>，更新 <strong>1</strong>");

        var answer = await application.Client.SendFormOfAsync(preview, Page, "confirm");
        var done = await answer.TextAsync();

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var client = application.NewStranger();
        (await client.SignInAsync("qiandaoru", Password().Match(done).Groups[1].Value)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await client.GetAsync("/projects")).LeadsTo().ShouldBe("/account/password");
        await using var context = await application.OpenDatabaseAsync();
        var account = await context.Accounts.SingleAsync(row => row.UserName == "qiandaoru");
        (account.Name, account.Email, account.LockoutEnabled).ShouldBe(("钱导入", "q@example.com", true));
        (await context.Memberships.Where(held => held.PersonId == account.Id).Select(held => held.Role).ToListAsync()).ShouldBe([Role.Filer, Role.Leader], ignoreOrder: true);

        var again = await application.Client.SendFormOfAsync(preview, Page, "confirm");
        (await again.TextAsync()).ShouldContain("没有写入");
    }

    [Fact]
    public async Task One_wrong_row_keeps_all_from_being_written()
    {
        var unit = await UnitAsync();

        var preview = await PreviewAsync($"姓名\t用户名\t单位\t角色\n孙好\tsunhao\t{unit}\t单位填报员\n李错\tlicuo\t没有的单位\t单位填报员");

        preview.ShouldContain("没有这个单位，请先导入或新建单位");
        preview.ShouldNotContain("确认导入</button>");
        await using var context = await application.OpenDatabaseAsync();
        (await context.Accounts.AnyAsync(account => account.UserName == "sunhao")).ShouldBeFalse();
    }

    [Fact]
    public async Task Too_many_new_accounts_at_once_are_refused_before_anything_is_done() =>
        (await PreviewAsync("姓名\t用户名\n" + string.Join('\n', Enumerable.Range(0, 301).Select(n => $"多人\tmany{n}")))).ShouldContain("一次最多新建 300 个");

    private async Task<string> PreviewAsync(string table) => await (await application.Client.SendFormAsync(Page, "preview", ("text", table))).TextAsync();

    private async Task<string> UnitAsync()
    {
        await using var context = await application.OpenDatabaseAsync();
        var unit = Unit.Create("导入小学" + Guid.NewGuid().ToString("N")[..8], "central");
        context.Units.Add(unit);
        await context.SaveChangesAsync();
        return unit.Name;
    }

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Password();
}
