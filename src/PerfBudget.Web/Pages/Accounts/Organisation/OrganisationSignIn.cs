using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Accounts;
using PerfBudget.UseCases.Accounts.SignIn;
using PerfBudget.Web.Pages.Accounts.SignIn;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Pages.Accounts.Organisation;

/// <summary>
/// Sign-in through an organisation's own OAuth 2.0 provider (<c>Authentication:Organisation</c>). It makes no accounts: the
/// user name that the provider tells must be that of an account here.
/// </summary>
internal static class OrganisationSignIn
{
    public const string Scheme = "organisation", Begin = "/sign-in/organisation", Done = "/sign-in/organisation/done";

    /// <summary>What the sign-in page is told when the provider's user has no account here, or the provider refused.</summary>
    public const string Problem = "problem", Unknown = "unknown", Refused = "refused";

    private const string Callback = "/sign-in/organisation/callback";

    /// <summary>What the provider is called on the sign-in page; null where none is configured.</summary>
    public static string? NameOf(IConfiguration configuration) =>
        Section(configuration) is var section && section["ClientId"] is { Length: > 0 } ? section["Name"] is { Length: > 0 } name ? name : "单位统一认证" : null;

    public static void AddOrganisationSignIn(this WebApplicationBuilder builder)
    {
        if (NameOf(builder.Configuration) is null)
        {
            return;
        }

        var section = Section(builder.Configuration);
        builder.Services.AddAuthentication().AddOAuth(Scheme, options =>
        {
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.CallbackPath = Callback;
            options.UsePkce = true;
            options.CorrelationCookie.SameSite = SameSiteMode.Lax; // the provider leads back by a link; works without TLS too
            options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ClientId = Required(section, "ClientId");
            options.ClientSecret = Required(section, "ClientSecret");
            options.AuthorizationEndpoint = Required(section, "AuthorizationEndpoint");
            options.TokenEndpoint = Required(section, "TokenEndpoint");
            options.UserInformationEndpoint = Required(section, "UserInformationEndpoint");
            foreach (var scope in (section["Scope"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                options.Scope.Add(scope);
            }

            options.ClaimActions.MapJsonKey(ClaimTypes.Name, section["UserNameField"] is { Length: > 0 } field ? field : "username");
            options.Events.OnCreatingTicket = AskWhoAsync;
            options.Events.OnRemoteFailure = context =>
            {
                context.Response.Redirect($"{SignInAddresses.Path}?{Problem}={Refused}");
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });
    }

    public static void MapOrganisationSignIn(this WebApplication app)
    {
        if (NameOf(app.Configuration) is null)
        {
            return;
        }

        app.MapGet(Begin, (string? returnUrl) => Results.Challenge(
            new AuthenticationProperties { RedirectUri = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Done, SignInAddresses.Return, SignInAddresses.Safe(returnUrl)) },
            [Scheme])).AllowAnonymous();
        app.MapGet(Done, DoneAsync).AllowAnonymous();
    }

    private static async Task<IResult> DoneAsync(HttpContext context, string? returnUrl, SignInManager<Account> signIn, TimeProvider clock, ILogger<SignInWithPassword> log)
    {
        var told = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        var name = told.Principal?.FindFirstValue(ClaimTypes.Name);
        if (name is not { Length: > 0 } || await signIn.UserManager.FindByNameAsync(name) is not { IsDisabled: false, IsDemonstration: false } account)
        {
            log.LogWarning("统一认证登录失败：没有可用的账号");
            return Results.LocalRedirect($"{SignInAddresses.Path}?{Problem}={Unknown}");
        }

        account.LastSignInAt = clock.GetUtcNow();
        await signIn.UserManager.UpdateAsync(account);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [SignInKinds.Of(SignInKinds.Organisation)]);
        log.LogInformation("统一认证登录：{UserName}", account.UserName);
        return Results.LocalRedirect(SignInAddresses.Safe(returnUrl));
    }

    private static async Task AskWhoAsync(OAuthCreatingTicketContext context)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        using var answer = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var user = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(context.HttpContext.RequestAborted), cancellationToken: context.HttpContext.RequestAborted);
        context.RunClaimActions(user.RootElement);
    }

    private static IConfigurationSection Section(IConfiguration configuration) => configuration.GetSection("Authentication:Organisation");

    private static string Required(IConfigurationSection section, string key) => section[key] is { Length: > 0 } value ? value
        : throw new InvalidOperationException($"Authentication:Organisation:{key} is missing.");
}
