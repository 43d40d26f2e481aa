using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence.Accounts;
using PerfBudget.UseCases.Accounts;
using PerfBudget.Web.Pages.Accounts.SignIn;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Access;

/// <summary>Who is asking in an interactive page, found anew for each action: a page may stay open longer than a role is held.</summary>
public sealed class CircuitViewer(AuthenticationStateProvider state, FindViewer find, NavigationManager navigation)
{
    /// <summary>The person; null after signing out elsewhere, and then the page is left for the sign-in.</summary>
    public async Task<Viewer?> NowAsync(CancellationToken cancellation)
    {
        var user = (await state.GetAuthenticationStateAsync()).User;
        if (user.Account() is { } account && await find.RunAsync(account.Person, account.Stamp, cancellation) is { MustChangePassword: var mustChange } found
            && !(mustChange && SignInKinds.IsByPassword(user)))
        {
            return found.Viewer;
        }

        navigation.NavigateTo(SignInAddresses.Page(new Uri(navigation.Uri).PathAndQuery), forceLoad: true);
        return null;
    }
}
