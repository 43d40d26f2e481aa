using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using PerfBudget.Web.Access;
using Serilog;
using Serilog.Events;

namespace PerfBudget.Web.Shell;

/// <summary>
/// One line for each request: what was asked for, the answer's status, how long it took, the route, who asked and for which units.
/// The number of the request (trace) stands in the line as in every other line of the same request, and on the page that tells of an error.
/// </summary>
internal static class RequestLog
{
    private const string Nobody = "-";

    public static void UseRequestLog(this WebApplication app)
    {
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0} ms，路由 {Route}，用户 {User}，单位 {Units}";
            options.GetLevel = (context, _, problem) => LevelOf(context, problem);
            options.EnrichDiagnosticContext = (entry, context) =>
            {
                var viewer = context.Viewer();
                entry.Set("User", viewer?.UserName ?? Nobody);
                entry.Set("Units", viewer is null ? Nobody : string.Join(' ', viewer.Grants.Select(grant => grant.Unit?.ToString() ?? "全部").Distinct()));
            };
        });

        // Noted at the beginning: a page that tells of a problem is rendered under a route of its own.
        app.Use((context, next) =>
        {
            var entry = context.RequestServices.GetRequiredService<IDiagnosticContext>();
            entry.Set("Route", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? Nobody);
            context.Features.Set(new Asked(IsQuiet(context.GetEndpoint())));
            return next(context);
        });
    }

    // What failed has a line of its own as an error; the request's is a warning beside it.
    private static LogEventLevel LevelOf(HttpContext context, Exception? problem) =>
        problem is not null ? LogEventLevel.Error
        : context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Warning
        : context.Features.Get<Asked>() is { IsQuiet: true } ? LogEventLevel.Debug
        : LogEventLevel.Information;

    // Files of the pages, and what a monitor asks for every few seconds.
    private static bool IsQuiet(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || (endpoint as RouteEndpoint)?.RoutePattern.RawText == "/health";

    private sealed record Asked(bool IsQuiet);
}
