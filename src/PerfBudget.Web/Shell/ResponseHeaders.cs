namespace PerfBudget.Web.Shell;

/// <summary>What every answer tells the browser to refuse.</summary>
internal static class ResponseHeaders
{
    // Inline scripts stay allowed because some Radzen popups use inline event handlers; styles because Blazor and
    // Radzen position with style attributes. Everything else comes from this server alone.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    public static IApplicationBuilder UseStrictResponseHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the last moment, because the error page begins by clearing all headers.
        context.Response.OnStarting(() =>
        {
            Write(context.Response.Headers);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Write(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
