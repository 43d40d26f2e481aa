using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Accounts;

/// <summary>Everything that the application answers at, and what a stranger gets there.</summary>
[Collection(HttpTests.Name)]
public sealed class OpenAddressesTests(RunningApplication application) : IClassFixture<RunningApplication>
{
    // The two style sheets hold nothing but looks, and the page of the sign-in needs them.
    private static readonly string[] Open = ["/error", "/form.css", "/health", "/not-found", "/sign-in", "/theme.css"];

    private List<RouteEndpoint> Endpoints =>
        [.. application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)];

    [Fact]
    public void Only_these_addresses_are_open_to_strangers()
    {
        var open = Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));

        open.Distinct().Order(StringComparer.Ordinal).ShouldBe(Open);
    }

    [Fact]
    public async Task Every_other_address_sends_a_stranger_to_the_sign_in()
    {
        var closed = Endpoints.Select(AddressOf).Distinct().Except(Open).ToList();
        closed.Count.ShouldBeGreaterThan(8);

        foreach (var address in closed)
        {
            var get = await application.Stranger.GetAsync(address);
            get.StatusCode.ShouldBeOneOf([HttpStatusCode.Found, HttpStatusCode.Unauthorized], address);
            (get.LeadsTo() ?? "/sign-in?").ShouldStartWith("/sign-in?", Case.Sensitive, address);
            (await application.Stranger.PostAsync(address, null)).StatusCode.ShouldBeOneOf([HttpStatusCode.Unauthorized, HttpStatusCode.Found], address);
        }
    }

    [Fact]
    public async Task A_form_sent_without_the_token_of_its_page_is_refused_everywhere()
    {
        foreach (var address in Endpoints.Where(TakesForms).Select(AddressOf).Distinct())
        {
            var answer = await application.Client.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create("_handler", "x")]));

            ((int)answer.StatusCode).ShouldBeInRange(400, 499, address);
        }
    }

    [Fact]
    public async Task An_unknown_address_does_not_tell_a_stranger_that_it_is_unknown()
    {
        (await application.Stranger.GetAsync("/nowhere")).LeadsTo()!.ShouldStartWith("/sign-in?");
    }

    private static bool TakesForms(RouteEndpoint endpoint) => !endpoint.RoutePattern.RawText!.Contains("_blazor", StringComparison.Ordinal)
        && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods && methods.HttpMethods.Contains("POST");

    private static string AddressOf(RouteEndpoint endpoint) => string.Concat(endpoint.RoutePattern.PathSegments.Select(segment => "/" + string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "stage" or "Stage" } => "declaration",
        _ => "7d4f5bd0-93f5-4f5e-8d0c-0b7d5b0f6d11",
    })))) is { Length: > 0 } address ? address : "/";
}
