using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using PerfBudget.Domain.Accounts;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Web.Access;

/// <summary>Looks each minute whether the account behind an open interactive page still is what it was.</summary>
internal sealed class CircuitRevalidation(ILoggerFactory loggers, FindViewer find) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => AccountRules.Revalidation;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        authenticationState.User.Account() is { } account && await find.RunAsync(account.Person, account.Stamp, cancellationToken) is not null;
}
