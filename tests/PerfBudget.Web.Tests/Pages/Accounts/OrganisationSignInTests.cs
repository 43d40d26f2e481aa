using System.Net;
using PerfBudget.Domain.Accounts;
using PerfBudget.Testing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Pages.Accounts;

/// <summary>Against a small provider of OAuth 2.0 that runs in the test.</summary>
[Collection(WebTests.Name)]
public sealed class OrganisationSignInTests(PostgresServer server) : IAsyncLifetime
{
    private readonly RunningApplication _application = new(server);
    private readonly Provider _provider = new();

    public async Task InitializeAsync()
    {
        var address = await _provider.StartAsync();
        foreach (var (key, value) in new Dictionary<string, string>
        {
            ["Name"] = "市级统一认证", ["ClientId"] = "perfbudget", ["ClientSecret"] = "secret",
            ["AuthorizationEndpoint"] = address + "/authorize", ["TokenEndpoint"] = address + "/token", ["UserInformationEndpoint"] = address + "/user",
        })
        {
            _application.Settings["Authentication:Organisation:" + key] = value;
        }

        await _application.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _application.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_with_an_account_here_is_signed_in_and_led_on()
    {
        _provider.User = "lihua";
        await _application.AccountAsync(_provider.User, (Role.Leader, null));
        using var client = _application.NewStranger();
        (await (await client.GetAsync("/sign-in")).TextAsync()).ShouldContain("用市级统一认证登录");

        var last = await GoAsync(client, "/sign-in/organisation?returnUrl=%2Fprojects%3Fyear%3D2024");

        last.ShouldBe("/projects?year=2024");
        (await client.GetAsync("/projects")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("nobody-here")]
    [InlineData("")]
    public async Task Somebody_without_an_account_here_is_told_so_and_gets_none(string user)
    {
        _provider.User = user;
        using var client = _application.NewStranger();

        var last = await GoAsync(client, "/sign-in/organisation");

        last.ShouldBe("/sign-in?problem=unknown");
        (await (await client.GetAsync(last)).TextAsync()).ShouldContain("没有可用的账号");
        (await client.GetAsync("/projects")).LeadsTo()!.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_signs_nobody_in()
    {
        using var client = _application.NewStranger();

        (await client.GetAsync("/sign-in/organisation/callback?code=code&state=forged")).LeadsTo().ShouldBe("/sign-in?problem=refused");
        (await client.GetAsync("/sign-in/organisation/done")).LeadsTo().ShouldBe("/sign-in?problem=unknown");
    }

    // Follows what leads to the provider and back, to the first address that is neither.
    private static async Task<string> GoAsync(HttpClient client, string address)
    {
        for (var n = 0; n < 8; n++)
        {
            var answer = await client.GetAsync(address);
            address = answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"{address} leads nowhere: {answer.StatusCode}");
            var path = new Uri(new Uri(client.BaseAddress!.ToString()), address);
            if (path.Authority == client.BaseAddress.Authority && !path.AbsolutePath.StartsWith("/sign-in/organisation", StringComparison.Ordinal))
            {
                return path.PathAndQuery;
            }
        }

        throw new InvalidOperationException("It leads round and round.");
    }
}
