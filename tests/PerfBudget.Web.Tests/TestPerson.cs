using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace PerfBudget.Web.Tests;

/// <summary>Signs a person in by a cookie, so that tests can sit at the keyboard as somebody.</summary>
internal sealed class TestPerson : IStartupFilter
{
    public const string Cookie = "test-person";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (context.Request.Cookies[Cookie] is { Length: > 0 } name)
            {
                name = Uri.UnescapeDataString(name);
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, name), new Claim(ClaimTypes.Name, name)], "test"));
            }

            return following(context);
        });
        next(app);
    };
}
