using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Accounts.SignIn;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Accounts;

[Collection(WebTests.Name)]
public sealed class SignInTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    private const string Right = "clear water of the river", Wrong = "something else entirely";

    [Fact]
    public async Task The_right_password_leads_to_where_one_was_going()
    {
        var name = await PersonAsync();
        using var client = application.NewStranger();

        var answer = await client.SignInAsync(name, Right, "/sign-in?returnUrl=%2Fprojects%3Fyear%3D2024");

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.LeadsTo().ShouldBe("/projects?year=2024");
        (await client.GetAsync("/projects")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/sign-in")]
    public async Task Nobody_is_led_out_of_the_application(string returnUrl)
    {
        var name = await PersonAsync();
        using var client = application.NewStranger();

        var answer = await client.SignInAsync(name, Right, "/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));

        answer.LeadsTo().ShouldBe("/");
    }

    [Fact]
    public async Task The_cookie_is_closed_to_scripts_and_to_other_sites()
    {
        var name = await PersonAsync();
        using var client = application.NewStranger();

        var cookie = (await client.SignInAsync(name, Right)).Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("perfbudget=", StringComparison.Ordinal));

        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldNotContain("expires=");
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_name_a_locked_and_a_disabled_account_are_told_apart_by_nobody()
    {
        var (known, locked, disabled) = (await PersonAsync(), await PersonAsync(), await PersonAsync(account => account.IsDisabled = true));
        for (var n = 0; n < AccountRules.TriesBeforeLockout; n++)
        {
            await AnswerAsync(locked, Wrong);
        }

        var expected = await AnswerAsync(known, Wrong);

        expected.ShouldContain("用户名或密码不正确");
        (await AnswerAsync("nobody-of-this-name", Wrong)).ShouldBe(expected);
        (await AnswerAsync(locked, Right)).ShouldBe(expected);
        (await AnswerAsync(disabled, Right)).ShouldBe(expected);
    }

    [Fact]
    public async Task Twenty_tries_at_once_are_no_more_than_five()
    {
        var name = await PersonAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AnswerAsync(name, Wrong)));

        await using var context = await application.OpenDatabaseAsync();
        var account = context.Accounts.Single(account => account.UserName == name);
        account.LockoutEnd!.Value.ShouldBeInRange(DateTimeOffset.UtcNow.AddMinutes(4), DateTimeOffset.UtcNow.AddMinutes(5));
        account.AccessFailedCount.ShouldBe(0, "tries of a locked account are not counted");
        using var client = application.NewStranger();
        (await client.SignInAsync(name, Right)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Four_wrong_tries_are_forgotten_after_a_right_one()
    {
        var name = await PersonAsync();
        for (var n = 1; n < AccountRules.TriesBeforeLockout; n++)
        {
            await AnswerAsync(name, Wrong);
        }

        using var client = application.NewStranger();
        (await client.SignInAsync(name, Right)).StatusCode.ShouldBe(HttpStatusCode.Found);
        await AnswerAsync(name, Wrong);
        using var again = application.NewStranger();
        (await again.SignInAsync(name, Right)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Every_refusal_costs_the_check_of_one_password_of_the_same_strength()
    {
        var (known, disabled) = (await PersonAsync(), await PersonAsync(account => account.IsDisabled = true));
        var hasher = new WatchedHasher(application.Services);

        foreach (var (name, password) in new[] { (known, Wrong), ("nobody-of-this-name", Wrong), (disabled, Right) })
        {
            await using var scope = application.Services.CreateAsyncScope();
            (await ActivatorUtilities.CreateInstance<SignInWithPassword>(scope.ServiceProvider, (IPasswordHasher<Account>)hasher).RunAsync(name, password, CancellationToken.None)).ShouldBeFalse();
        }

        hasher.Iterations.ShouldBe([210_000u, 210_000u, 210_000u]);
    }

    [Fact]
    public async Task Signing_out_ends_the_sign_in_and_needs_the_token_of_a_page()
    {
        using var client = await application.ClientOfAsync(await application.AccountAsync(NewName(), (Role.Reviewer, null)));
        (await client.PostAsync("/sign-out", null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.GetAsync("/projects")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var answer = await client.SendToAsync("/projects", "/sign-out");

        answer.LeadsTo().ShouldBe("/sign-in");
        (await client.GetAsync("/projects")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_one_time_password_opens_nothing_but_the_page_that_replaces_it()
    {
        var name = await PersonAsync(account => account.MustChangePassword = true);
        using var client = application.NewStranger();
        await client.SignInAsync(name, Right);

        foreach (var path in new[] { "/projects", "/people", $"/projects/{Guid.NewGuid()}/declaration/pdf", "/_blazor/negotiate" })
        {
            (await client.GetAsync(path)).LeadsTo().ShouldBe("/account/password", path);
        }

        await client.SendFormAsync("/account/password", "password", ("Current", Right), ("Wanted", "a quite different one"), ("Again", "a quite different one"));
        (await client.GetAsync("/projects")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("short", "至少 10 个字符")]
    [InlineData("1234567890", "太常见")]
    [InlineData("Password123", "太常见")]
    [InlineData("aaaaaaaaaaaa", "太常见")]
    [InlineData(Right, "与当前密码相同")]
    public async Task Some_passwords_are_refused_and_the_page_says_why(string wanted, string why)
    {
        var name = await PersonAsync();
        using var client = application.NewStranger();
        await client.SignInAsync(name, Right);

        var answer = await client.SendFormAsync("/account/password", "password", ("Current", Right), ("Wanted", wanted), ("Again", wanted));

        (await answer.TextAsync()).ShouldContain(why);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sign_ins_at_once()
    {
        var name = await PersonAsync();
        using var here = application.NewStranger();
        using var elsewhere = application.NewStranger();
        await here.SignInAsync(name, Right);
        await elsewhere.SignInAsync(name, Right);

        await here.SendFormAsync("/account/password", "password", ("Current", Right), ("Wanted", "a quite different one"), ("Again", "a quite different one"));

        (await here.GetAsync("/projects")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync("/projects")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_password_is_hashed_two_hundred_and_ten_thousand_times()
    {
        var name = await PersonAsync();
        await using var context = await application.OpenDatabaseAsync();

        WatchedHasher.IterationsOf(context.Accounts.Single(account => account.UserName == name).PasswordHash!).ShouldBe(210_000u);
    }

    private static string NewName() => "p" + Guid.NewGuid().ToString("N")[..12];

    private async Task<string> PersonAsync(Action<Account>? change = null)
    {
        var name = NewName();
        await application.AccountAsync(name, (Role.Reviewer, null));
        await using var scope = application.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await people.FindByNameAsync(name))!;
        change?.Invoke(account);
        (await people.AddPasswordAsync(account, Right)).Succeeded.ShouldBeTrue();
        return name;
    }

    // What the page says, without what differs from one rendering to the next.
    private async Task<string> AnswerAsync(string name, string password)
    {
        using var client = application.NewStranger();
        var answer = await client.SignInAsync(name, password);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await answer.TextAsync();
        var start = text.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        return text[start..text.IndexOf("</p>", start, StringComparison.Ordinal)];
    }
}
