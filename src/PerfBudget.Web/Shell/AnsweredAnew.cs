using Microsoft.AspNetCore.Diagnostics;

namespace PerfBudget.Web.Shell;

/// <summary>A page that tells of a problem is only read, whatever was sent; else Blazor would ask it for a form's token.</summary>
internal static class AnsweredAnew
{
    public static void UseReadingOfProblemPages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    });
}
