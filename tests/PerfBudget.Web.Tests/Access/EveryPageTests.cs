using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Access;

/// <summary>
/// Every page, on a desk and on a phone: no rule of accessibility is broken, and nothing is wider than the window.
/// With <c>PERFBUDGET_PICTURES</c> set to a folder, a picture of each is laid down there.
/// </summary>
[Collection(WebTests.Name)]
public sealed class EveryPageTests(FurnishedApplication application, Browser browser) : BrowserTests(browser), IClassFixture<FurnishedApplication>
{
    public static TheoryData<string> Names => [.. Visits.All.Keys];

    [Fact]
    public void Every_page_of_the_application_is_visited()
    {
        var pages = application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal);

        Visits.All.Values.Select(visit => visit.Route).Distinct().Order(StringComparer.Ordinal).ShouldBe(pages);
    }

    [Fact]
    public async Task Every_page_answers_with_the_status_of_what_it_shows()
    {
        var wrong = new List<string>();
        foreach (var (name, visit) in Visits.All)
        {
            using var client = visit.Who is { } role ? await application.ClientOfAsync(application.Of(role)) : application.NewStranger();
            using var answer = await client.GetAsync(await visit.Address(application));
            if (answer.StatusCode != visit.Status)
            {
                wrong.Add($"{name}: {answer.StatusCode}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_breaks_no_rule_and_fits(string name)
    {
        var visit = Visits.All[name];
        var page = await Windows.OpenAsync("about:blank");
        if (visit.Who is { } role)
        {
            var cookie = await SignIns.CookieForAsync(application.Services, application.Of(role));
            await page.Context.AddCookiesAsync([new Cookie { Name = cookie.Name, Value = cookie.Value, Url = application.Address }]);
        }

        var answer = (await page.GotoAsync(application.Address + await visit.Address(application), new() { WaitUntil = WaitUntilState.NetworkIdle }))!;
        if (!answer.Ok)
        {
            Windows.Complaints.Expect($"status of {answer.Status}"); // a page that says so is visited too
        }

        await page.AddStyleTagAsync(new() { Content = "*, *::before, *::after { transition: none !important; animation: none !important; }" });
        if (visit.Step is { } step)
        {
            await page.EvaluateAsync(step);
        }

        foreach (var (width, height) in new[] { (1366, 768), (390, 844) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.FitsAsync(width, name);
            await page.PictureAsync($"{name}-{width}");
            (await Axe.ViolationsAsync(page)).ShouldBeEmpty($"{name} at {width}");
        }
    }
}
