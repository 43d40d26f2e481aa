using Microsoft.AspNetCore.Diagnostics;
using PerfBudget.UseCases.Todo;
using PerfBudget.Web.Access;

namespace PerfBudget.Web.Shell;

/// <summary>
/// A page that tells of a problem is only read, whatever was sent; else Blazor would ask it for a form's token. And what its frame counts is
/// asked for beforehand: Blazor sends such a page without waiting for what its components still find out.
/// </summary>
internal static class AnsweredAnew
{
    public static void UseReadingOfProblemPages(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            if (context.Viewer() is { } viewer)
            {
                await context.RequestServices.GetRequiredService<TodoNews>().RunAsync(viewer, context.RequestAborted);
            }
        }

        await next(context);
    });
}
