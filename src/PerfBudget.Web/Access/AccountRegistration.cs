using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Accounts;
using PerfBudget.UseCases.Accounts.FirstAccounts;
using PerfBudget.UseCases.Accounts.Password;
using PerfBudget.UseCases.Accounts.SignIn;
using PerfBudget.Web.Pages.Accounts.Organisation;
using PerfBudget.Web.Pages.Accounts.SignIn;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Access;

internal static class AccountRegistration
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentity().AddSignInManager();
        services.Configure<SecurityStampValidatorOptions>(Revalidation);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(Cookie));
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitRevalidation>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.Configure<AuthorizationOptions>(PolicyForEachUseCase);
        services.AddRequestViewer();
    }

    private static void Revalidation(SecurityStampValidatorOptions options)
    {
        options.ValidationInterval = AccountRules.Revalidation;
        // The principal is made anew from the account, which does not know how the person signed in.
        options.OnRefreshingPrincipal = refreshing =>
        {
            var how = refreshing.CurrentPrincipal?.FindFirst(SignInKinds.Claim);
            if (how is not null)
            {
                refreshing.NewPrincipal!.Identities.First().AddClaim(how.Clone());
            }

            return Task.CompletedTask;
        };
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "perfbudget";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = AccountRules.Session;
        options.SlidingExpiration = true;
        options.LoginPath = SignInAddresses.Path;
        options.ReturnUrlParameter = SignInAddresses.Return;
        options.Events.OnRedirectToLogin = context =>
        {
            if (IsForAPerson(context.Request))
            {
                context.Response.Redirect(context.RedirectUri);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }

            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    // A script that sends something cannot sign in; somebody who opens or sends a page can.
    private static bool IsForAPerson(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static void PolicyForEachUseCase(AuthorizationOptions options)
    {
        foreach (var useCase in Enum.GetValues<UseCase>())
        {
            options.AddPolicy(PermittedAttribute.PolicyOf(useCase), policy => policy.RequireAuthenticatedUser()
                .RequireAssertion(context => context.Resource is HttpContext http && http.Viewer()?.May(useCase) == true));
        }
    }
}
