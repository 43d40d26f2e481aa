using Microsoft.AspNetCore.Antiforgery;
using PerfBudget.Domain.Filings;
using PerfBudget.Web.Access;

namespace PerfBudget.Web.Shell;

/// <summary>What the scripts of pages ask: answered with JSON and never kept; what changes something carries the token of the sign-in.</summary>
internal static class ScriptRequests
{
    /// <summary>The token is in a header and not in a form, so it is checked here: before every POST, whatever is added later.</summary>
    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (http.Request.RouteValues.TryGetValue("stage", out var stage) && Stage.FromId(stage as string) is null)
        {
            return Results.NotFound();
        }

        if (http.Viewer() is null)
        {
            return Results.Json(new { reason = "请先登录" }, statusCode: StatusCodes.Status401Unauthorized);
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
        {
            return Results.Json(new { reason = "登录已更新，请重试" }, statusCode: StatusCodes.Status400BadRequest);
        }

        var answer = await next(call);
        if (http.Response.Headers.CacheControl.Count == 0)
        {
            http.Response.Headers.CacheControl = "no-store";
        }

        return answer;
    }
}
