using System.Net;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Units;
using PerfBudget.Web.Tests.Pages.Accounts;
using PerfBudget.Web.Tests.Pages.Library;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Shell;

[Collection(WebTests.Name)]
public sealed class AnswersTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    [Fact]
    public async Task The_first_page_is_the_list_of_projects_and_before_anything_is_arranged_an_administrators_first_steps()
    {
        using var reader = await application.ClientOfAsync(await application.AccountAsync("reader" + Guid.NewGuid().ToString("N")[..8], (Role.Leader, null)));

        foreach (var (client, page) in new[] { (reader, "/projects"), (application.Client, "/todo") })
        {
            var answer = await client.GetAsync("/");
            answer.StatusCode.ShouldBe(HttpStatusCode.Found);
            answer.Headers.Location!.ToString().ShouldBe(page);
        }
    }

    [Fact]
    public async Task A_page_says_that_it_is_chinese()
    {
        var page = await application.Client.GetStringAsync("/running-state");

        page.ShouldContain("<html lang=\"zh-CN\">");
        page.ShouldContain("预算绩效管理");
        page.ShouldContain("程序版本");
    }

    [Fact]
    public async Task Health_is_well_while_the_database_answers()
    {
        (await application.Client.GetStringAsync("/health")).ShouldBe("Healthy");
    }

    [Fact]
    public async Task An_unknown_address_is_answered_by_a_page_in_chinese()
    {
        var answer = await application.Client.GetAsync("/nowhere");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("没有这个页面");
    }

    [Fact]
    public async Task A_page_that_tells_of_a_problem_has_the_counts_of_its_frame()
    {
        await using (var context = await application.OpenDatabaseAsync())
        {
            var unit = Unit.Create("庚县水文站", "central");
            context.Add(unit);
            await context.SaveChangesAsync();
            await LibraryRequests.WaitingAsync(application, unit.Id);
        }

        for (var n = 0; n < 5; n++)
        {
            (await (await application.Client.GetAsync("/nowhere")).TextAsync()).ShouldContain("1 项待办");
        }
    }

    [Theory]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/projects", HttpStatusCode.Found)]
    public async Task A_page_answers_who_asks_for_its_head_alone(string path, HttpStatusCode status)
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, path);

        (await application.Stranger.SendAsync(head)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Who_has_no_role_is_not_led_to_what_does_not_open()
    {
        using var client = await application.ClientOfAsync(await application.AccountAsync("without-role"));

        var page = await (await client.GetAsync("/projects")).TextAsync();

        page.ShouldContain("这里没有您能看到的项目");
        page.ShouldNotContain("识读一份文件");
    }

    [Theory]
    [InlineData("/years/2026?saved=1")]
    [InlineData("/units/new?department=none")]
    public async Task A_query_that_cannot_be_read_is_an_address_that_does_not_exist(string address)
    {
        var answer = await application.Client.GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("没有这个页面");
    }

    [Fact]
    public async Task A_failure_is_answered_by_a_page_in_chinese_that_tells_nothing_of_the_inside()
    {
        var answer = await application.Client.GetAsync(FailingAddress.Path);
        var page = await answer.Content.ReadAsStringAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        page.ShouldContain("操作没有完成");
        page.ShouldNotContain("secret");
        page.ShouldNotContain("Exception");
    }

    [Theory]
    [InlineData("/projects")]
    [InlineData("/nowhere")]
    [InlineData("/health")]
    [InlineData("/perfbudget.css")]
    [InlineData(FailingAddress.Path)]
    public async Task Every_kind_of_answer_carries_the_strict_headers(string path)
    {
        var headers = (await application.Client.GetAsync(path)).Headers;

        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'self'");
        headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task The_blazor_script_is_served()
    {
        var script = await application.Client.GetStringAsync("/_framework/blazor.web.js");

        script.Length.ShouldBeGreaterThan(100_000);
    }
}
