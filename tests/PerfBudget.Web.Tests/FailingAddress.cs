using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace PerfBudget.Web.Tests;

/// <summary>An address at which the application fails, as a programming error would.</summary>
internal sealed class FailingAddress : IStartupFilter
{
    public const string Path = "/fails";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        app.Use((context, following) => context.Request.Path == Path
            ? throw new InvalidOperationException("a secret of the implementation")
            : following(context));
    };
}
