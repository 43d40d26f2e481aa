using Microsoft.AspNetCore.Http.Features;

namespace PerfBudget.Web.Shell;

/// <summary>
/// A form sent by a page that is out of date: the sign-in has changed, or somebody else took the step and the page no longer has the form.
/// Blazor answers that with an English sentence in development and with nothing elsewhere; here its answer gives way to <see cref="NotFoundPage"/>'s words for it. So does the answer to a form that is too large to be read.
/// </summary>
internal static class StaleForms
{
    public static void UseAnswerToStaleForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType)
        {
            await next(context);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } most && context.Request.ContentLength > most)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge; // as Blazor would not say it: it finds a form without its token
            return;
        }

        // What is written is held back until the status is known: of a page that stays small.
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var written = new MemoryStream();
        var held = new StreamResponseBodyFeature(written);
        context.Features.Set<IHttpResponseBodyFeature>(held);
        try
        {
            await next(context);
            await held.CompleteAsync();
        }
        finally
        {
            context.Features.Set(body);
        }

        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false })
        {
            (context.Response.ContentType, context.Response.ContentLength) = (null, null);
            return;
        }

        written.Position = 0;
        await written.CopyToAsync(body.Stream, context.RequestAborted);
    });
}
