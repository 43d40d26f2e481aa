using System.Globalization;

namespace PerfBudget.Web.Shell;

/// <summary>What every answer tells the browser to refuse.</summary>
internal static class ResponseHeaders
{
    // Everything comes from this server. No script stands in a page but the import map, which the policy names by its hash, and no style
    // element at all. Style attributes stay allowed: MudBlazor places popovers and draws its progress by them, forms set their columns so.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'{0}; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    public static IApplicationBuilder UseStrictResponseHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the last moment, because the error page begins by clearing all headers.
        context.Response.OnStarting(() =>
        {
            Write(context.Response.Headers, ScriptNames.HashIn(context));
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Write(IHeaderDictionary headers, string? scriptHash)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers.ContentSecurityPolicy = string.Format(CultureInfo.InvariantCulture, ContentSecurityPolicy, scriptHash is null ? "" : $" 'sha256-{scriptHash}'");
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
