using System.Net;
using PerfBudget.Web.Tests.Pages.Accounts;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Shell;

/// <summary>A form that the page no longer has, because somebody else was quicker or signed in anew, is answered in Chinese, in every environment.</summary>
[Collection(WebTests.Name)]
public sealed class StaleFormsTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_form_that_is_no_longer_there_is_answered_in_a_sentence_with_the_way_back(string environment)
    {
        application.Environment = environment;
        await application.StartAsync();
        var page = await application.Client.GetStringAsync("/years/2026");

        var gone = await application.Client.SendFormOfAsync(page.Replace("value=\"year\"", "value=\"gone\"", StringComparison.Ordinal), "/years/2026?saved=true", "gone");

        gone.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var text = await gone.TextAsync();
        text.ShouldContain("刚才的操作没有办成");
        text.ShouldContain("href=\"/years/2026?saved=true\"");
        text.ShouldNotContain("Cannot submit");
    }

    [Theory]
    [InlineData("/years/2026", true)]
    [InlineData("/sign-out", false)]
    public async Task A_form_with_an_old_token_is_answered_so_too(string address, bool hasPage)
    {
        var answer = await application.Client.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create("_handler", "year")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var text = await answer.TextAsync();
        text.ShouldContain("刚才的操作没有办成");
        text.Contains($"href=\"{address}\"", StringComparison.Ordinal).ShouldBe(hasPage);
    }
}
