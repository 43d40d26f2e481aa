using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Accounts;
using PerfBudget.Web.Pages.Accounts.Password;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Access;

/// <summary>
/// Finds once for each request who is asking. Endpoints and statically rendered pages then take a <see cref="Viewer"/> from
/// dependency injection; interactive pages take a <see cref="CircuitViewer"/>.
/// </summary>
internal static class RequestViewer
{
    private const string StampClaim = "AspNet.Identity.SecurityStamp";

    /// <summary>The person who asks; null where nobody is signed in.</summary>
    public static Viewer? Viewer(this HttpContext context) => context.Features.Get<FoundViewer>()?.Viewer;

    /// <summary>The account that a sign-in names, with its stamp at that time.</summary>
    public static (Guid Person, string Stamp)? Account(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var person) && user.FindFirstValue(StampClaim) is { } stamp ? (person, stamp) : null;

    public static void AddRequestViewer(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Viewer()
            ?? throw new InvalidOperationException("Nobody is signed in here; in an interactive page ask CircuitViewer."));
        services.AddScoped<CircuitViewer>();
    }

    public static void UseRequestViewer(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // Static files and the like are open to everybody; an answer that is rendered anew has its viewer already.
        var isOpen = context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (context.Features.Get<FoundViewer>() is null && context.User.Account() is { } account && !IsFile(context))
        {
            var find = context.RequestServices.GetRequiredService<FindViewer>();
            if (await find.RunAsync(account.Person, account.Stamp, context.RequestAborted) is not { } found)
            {
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
            else
            {
                context.Features.Set(found);
                if (found.MustChangePassword && SignInKinds.IsByPassword(context.User) && !isOpen && !PasswordAddresses.IsOpenBeforeChange(context.Request.Path))
                {
                    context.Response.Redirect(PasswordAddresses.Page);
                    return;
                }
            }
        }

        await next(context);
    });

    private static bool IsFile(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
