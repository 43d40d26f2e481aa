using System.Net;
using System.Text.RegularExpressions;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Units;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Accounts.People;

[Collection(WebTests.Name)]
public sealed partial class PeoplePagesTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task A_new_person_gets_a_one_time_password_that_is_shown_once_and_works_once()
    {
        var (path, name, password) = await CreateAsync("王秀英");
        (await (await application.Client.GetAsync(path)).TextAsync()).ShouldNotContain(password);

        using var client = application.NewStranger();
        await client.SignInAsync(name, password);
        (await client.GetAsync("/projects")).LeadsTo().ShouldBe("/account/password");
        await client.SendFormAsync("/account/password", "password", ("Current", password), ("Wanted", "a quite different one"), ("Again", "a quite different one"));

        (await (await client.GetAsync("/projects")).TextAsync()).ShouldContain("您的账号还没有角色");
        using var again = application.NewStranger();
        (await again.SignInAsync(name, password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("tester", "重名", "已有人使用")]
    [InlineData("has space", "空格", "用户名只能由")]
    [InlineData("noname", "", "请填写姓名")]
    public async Task What_stands_in_the_way_of_a_new_person_is_said(string userName, string name, string why) =>
        (await (await application.Client.SendFormAsync("/people/new", "new-person", ("UserName", userName), ("Name", name))).TextAsync()).ShouldContain(why);

    [Fact]
    public async Task A_role_counts_from_the_moment_it_is_given_until_it_is_taken()
    {
        var unit = await UnitAsync();
        var account = await application.AccountAsync("g" + Guid.NewGuid().ToString("N")[..8]);
        using var client = await application.ClientOfAsync(account);
        (await client.GetAsync("/import/preview")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await application.Client.SendFormAsync($"/people/{account.Id}", "give", ("RoleId", "filer"), ("UnitId", unit.Id.ToString()));
        (await client.GetAsync("/import/preview")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var page = await (await application.Client.GetAsync($"/people/{account.Id}")).TextAsync();
        page.ShouldContain(unit.Name);
        await application.Client.SendFormAsync($"/people/{account.Id}", TakeHandler().Match(page).Value);
        (await client.GetAsync("/import/preview")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("filer", "单位填报员须指定一个单位")]
    [InlineData("unit-head", "单位负责人须指定一个单位")]
    public async Task A_role_of_a_unit_needs_one(string role, string why)
    {
        var account = await application.AccountAsync("h" + Guid.NewGuid().ToString("N")[..8]);

        (await (await application.Client.SendFormAsync($"/people/{account.Id}", "give", ("RoleId", role), ("UnitId", ""))).TextAsync()).ShouldContain(why);
    }

    [Fact]
    public async Task A_disabled_person_is_out_at_once_and_can_come_back()
    {
        var (path, name, password) = await CreateAsync("李建国");
        using var client = application.NewStranger();
        await client.SignInAsync(name, password);

        (await (await application.Client.GetAsync(path + "?ask=disable")).TextAsync()).ShouldContain("确定停用");
        await application.Client.SendFormAsync(path + "?ask=disable", "disable");
        (await client.GetAsync("/account/password")).LeadsTo()!.ShouldStartWith("/sign-in");
        (await client.SignInAsync(name, password)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await application.Client.SendFormAsync(path, "enable");
        (await client.SignInAsync(name, password)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_reset_password_ends_all_sign_ins_and_the_old_password()
    {
        var (path, name, password) = await CreateAsync("赵敏");
        using var client = application.NewStranger();
        await client.SignInAsync(name, password);

        var answer = await (await application.Client.SendFormAsync(path + "?ask=reset", "reset")).TextAsync();

        (await client.GetAsync("/account/password")).LeadsTo()!.ShouldStartWith("/sign-in");
        (await client.SignInAsync(name, password)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.SignInAsync(name, Secret().Match(answer).Groups[1].Value)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_lockout_is_shown_until_when_and_ended_by_the_administrator()
    {
        var (path, name, password) = await CreateAsync("钱守信");
        using var client = application.NewStranger();
        for (var n = 0; n < AccountRules.TriesBeforeLockout; n++)
        {
            await client.SignInAsync(name, "not the password");
        }

        (await client.SignInAsync(name, password)).StatusCode.ShouldBe(HttpStatusCode.OK); // still out
        (await (await application.Client.GetAsync(path)).TextAsync()).ShouldMatch(@"密码连续输错，锁定到 \d\d:\d\d");
        (await (await application.Client.GetAsync("/people?q=" + name)).TextAsync()).ShouldMatch(@"已锁定至 \d\d:\d\d");

        await application.Client.SendFormAsync(path, "unlock");

        (await (await application.Client.GetAsync(path)).TextAsync()).ShouldContain("<dd>可以登录</dd>");
        (await client.SignInAsync(name, password)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_wrong_name_is_corrected_and_a_blank_one_refused()
    {
        var (path, name, _) = await CreateAsync("孙晓明");

        (await (await application.Client.SendFormAsync(path, "name", ("Name", " "))).TextAsync()).ShouldContain("请填写姓名");
        await application.Client.SendFormAsync(path, "name", ("Name", " 孙小明 "));

        var list = await (await application.Client.GetAsync("/people?q=" + name)).TextAsync();
        list.ShouldContain(">孙小明<");
        list.ShouldNotContain("孙晓明");
    }

    [Fact]
    public async Task Nobody_gets_all_units_for_want_of_a_choice_and_a_reviewer_elsewhere_than_in_a_finance_office_is_told_how_far_it_reaches()
    {
        var (unit, account) = (await UnitAsync(), await application.AccountAsync("r" + Guid.NewGuid().ToString("N")[..8]));
        var path = $"/people/{account.Id}";

        (await (await application.Client.SendFormAsync(path, "give", ("RoleId", "reviewer"), ("UnitId", ""))).TextAsync()).ShouldContain("请选择单位，或选“全部单位”");
        await application.Client.SendFormAsync(path, "give", ("RoleId", "reviewer"), ("UnitId", unit.Id.ToString()));
        (await (await application.Client.GetAsync(path)).TextAsync()).ShouldContain("不是财政部门，只能看到本单位和所辖单位");

        (await application.Client.SendFormAsync(path, "give", ("RoleId", "leader"), ("UnitId", "all"))).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task An_administrator_cannot_close_the_own_door()
    {
        await using var context = await application.OpenDatabaseAsync();
        var tester = context.Accounts.Single(account => account.UserName == "tester");
        var path = $"/people/{tester.Id}";
        var membership = context.Memberships.Single(held => held.PersonId == tester.Id && held.Role == Role.Administrator).Id;

        (await (await application.Client.SendFormAsync(path, $"take-{membership}")).TextAsync()).ShouldContain("不能取消自己的管理员角色");
        (await (await application.Client.SendFormAsync(path + "?ask=disable", "disable")).TextAsync()).ShouldContain("不能停用自己的账号");
    }

    [Theory]
    [InlineData("王五", true)]
    [InlineData("PWANG", true)]
    [InlineData("%", false)]
    [InlineData("' OR 1=1", false)]
    public async Task People_are_found_by_name_and_user_name(string search, bool found)
    {
        await using (var context = await application.OpenDatabaseAsync())
        {
            if (!context.Accounts.Any(account => account.UserName == "pwang"))
            {
                context.Accounts.Add(new Persistence.Accounts.Account("pwang", "王五", DateTimeOffset.UtcNow) { NormalizedUserName = "PWANG" });
                await context.SaveChangesAsync();
            }
        }

        (await (await application.Client.GetAsync("/people?q=" + Uri.EscapeDataString(search))).TextAsync()).Contains(">王五<", StringComparison.Ordinal).ShouldBe(found);
    }

    private async Task<(string Path, string UserName, string Password)> CreateAsync(string name)
    {
        var userName = "n" + Guid.NewGuid().ToString("N")[..8];
        var page = await (await application.Client.SendFormAsync("/people/new", "new-person", ("UserName", userName), ("Name", name))).TextAsync();
        return (PersonLink().Match(page).Groups[1].Value, userName, Secret().Match(page).Groups[1].Value);
    }

    private async Task<Unit> UnitAsync()
    {
        await using var context = await application.OpenDatabaseAsync();
        var unit = Unit.Create("第三小学" + Guid.NewGuid(), "central");
        context.Units.Add(unit);
        await context.SaveChangesAsync();
        return unit;
    }

    [GeneratedRegex("<strong>([^<]+)</strong>")]
    private static partial Regex Secret();

    [GeneratedRegex("href=\"(/people/[0-9a-f-]{36})\"")]
    private static partial Regex PersonLink();

    [GeneratedRegex("take-[0-9a-f-]{36}")]
    private static partial Regex TakeHandler();
}
