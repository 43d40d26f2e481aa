using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace PerfBudget.Web.Tests.Pages.Accounts;

/// <summary>A small provider of OAuth 2.0 with the client secret "secret"; it signs everybody in as <see cref="User"/>.</summary>
internal sealed class Provider : IAsyncDisposable
{
    private readonly WebApplication _server = WebApplication.CreateSlimBuilder().Build();

    public string User { get; set; } = "";

    public async Task<string> StartAsync()
    {
        _server.Urls.Add("http://127.0.0.1:0");
        _server.MapGet("/authorize", (string redirect_uri, string state, string code_challenge) =>
            Results.Redirect(QueryHelpers.AddQueryString(redirect_uri, new Dictionary<string, string?> { ["code"] = "code", ["state"] = state })));
        _server.MapPost("/token", (HttpRequest request) => request.Form["code"] == "code" && request.Form["client_secret"] == "secret" && request.Form["code_verifier"].Count == 1
            ? Results.Json(new { access_token = "token", token_type = "Bearer" }) : Results.Unauthorized());
        _server.MapGet("/user", (HttpRequest request) => request.Headers.Authorization == "Bearer token" ? Results.Json(new { username = User }) : Results.Unauthorized());
        await _server.StartAsync(CancellationToken.None);
        return _server.Urls.First();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
