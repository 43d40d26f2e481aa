using System.Net;
using PerfBudget.Testing;
using PerfBudget.UseCases.Accounts.FirstAccounts;
using PerfBudget.Web.Tests.Database;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Accounts;

[Collection(WebTests.Name)]
public sealed class FirstAccountsTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_start_says_the_administrators_one_time_password_once_and_production_lists_no_demonstration()
    {
        var (first, page) = await RunAsync();
        var (second, _) = await RunAsync();

        first.Split('\n').Count(line => line.Contains("已创建管理员 admin，一次性密码 ", StringComparison.Ordinal)).ShouldBe(1);
        second.ShouldNotContain("一次性密码");
        page.ShouldContain("登录");
        page.ShouldNotContain("演示账号");
        page.ShouldNotContain(DemonstrationAccounts.Password);
    }

    [Fact]
    public async Task In_development_the_sign_in_page_lists_an_account_for_each_role_and_each_signs_in()
    {
        var application = new RunningApplication(server);
        application.Settings.Remove("PerfBudget:DemonstrationAccounts");
        await application.InitializeAsync();
        var page = await (await application.Stranger.GetAsync("/sign-in")).TextAsync();

        DemonstrationAccounts.All.Count.ShouldBe(5);
        foreach (var account in DemonstrationAccounts.All)
        {
            page.ShouldContain(account.UserName);
            using var client = application.NewStranger();
            (await client.SignInAsync(account.UserName, DemonstrationAccounts.Password)).StatusCode.ShouldBe(HttpStatusCode.Found, account.UserName);
            (await (await client.GetAsync("/projects")).TextAsync()).ShouldContain(account.Name);
        }

        await application.DisposeAsync();
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Elsewhere_than_in_development_they_are_not_made_not_listed_and_those_that_development_made_are_refused(string environment)
    {
        var application = new RunningApplication(server) { Environment = environment };
        application.Settings.Remove("PerfBudget:DemonstrationAccounts");
        await application.InitializeAsync();
        await using (var context = await application.OpenDatabaseAsync())
        {
            context.Accounts.Any(account => account.IsDemonstration).ShouldBeFalse("none is made");
        }

        application.Environment = "Development";
        await application.StartAsync();
        await ShouldSignInAsync(application, HttpStatusCode.Found);
        application.Environment = environment;
        await application.StartAsync();

        (await (await application.Stranger.GetAsync("/sign-in")).TextAsync()).ShouldNotContain("演示账号");
        await ShouldSignInAsync(application, HttpStatusCode.OK);
        await application.DisposeAsync();
    }

    // A refused sign-in shows the page again, an accepted one leads on.
    private static async Task ShouldSignInAsync(RunningApplication application, HttpStatusCode expected)
    {
        foreach (var account in DemonstrationAccounts.All)
        {
            using var client = application.NewStranger();
            (await client.SignInAsync(account.UserName, DemonstrationAccounts.Password)).StatusCode.ShouldBe(expected, account.UserName);
        }
    }

    private async Task<(string Output, string SignInPage)> RunAsync()
    {
        using var process = ApplicationProcess.Start(_folder.Path);
        await process.BeWellAsync();
        using var client = new HttpClient();
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(process.Address + "/sign-in"));
        process.Signal("TERM");
        return ((await process.EndAsync()).Output, page);
    }
}
