using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerfBudget.Persistence.Accounts;

namespace PerfBudget.Web.Tests;

/// <summary>Signs accounts in without the page and its password, which have tests of their own.</summary>
internal static class SignIns
{
    private static readonly ConcurrentDictionary<string, Cookie> OfTester = new();

    /// <summary>The cookie that signs an account in.</summary>
    public static async Task<Cookie> CookieForAsync(IServiceProvider services, Account account)
    {
        await using var scope = services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(
            principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);
        return new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket)) { HttpOnly = true };
    }

    /// <summary>Whom a browser is signed in as at an address; null for nobody.</summary>
    public static Cookie? CookieOf(Uri address) => OfTester.GetValueOrDefault(address.GetLeftPart(UriPartial.Authority));

    public static void Remember(Uri address, Cookie cookie) => OfTester[address.GetLeftPart(UriPartial.Authority)] = cookie;

    public static void Forget(Uri address) => OfTester.TryRemove(address.GetLeftPart(UriPartial.Authority), out _);
}
