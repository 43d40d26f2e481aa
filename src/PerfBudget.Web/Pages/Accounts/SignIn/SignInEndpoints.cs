using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Pages.Accounts.SignIn;

/// <summary>Where one signs in and out.</summary>
internal static class SignInEndpoints
{
    public static void MapSignOut(this IEndpointRouteBuilder app) => app.MapPost(SignInAddresses.SignOut, SignOutAsync);

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<Account> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        await signIn.SignOutAsync();
        return Results.LocalRedirect(SignInAddresses.Path);
    }
}
