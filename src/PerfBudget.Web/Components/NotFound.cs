namespace PerfBudget.Web.Components;

/// <summary>For pages that say themselves what is missing.</summary>
internal static class NotFound
{
    /// <summary>Answers 404 with the page's own words. Set at once, the status would have Blazor show <see cref="NotFoundPage"/> instead.</summary>
    public static void SayNotFound(this HttpContext context) => context.Response.OnStarting(() =>
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
