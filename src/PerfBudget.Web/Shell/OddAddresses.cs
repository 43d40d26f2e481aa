namespace PerfBudget.Web.Shell;

/// <summary>
/// An address whose query says something that the page cannot read, such as <c>?version=first</c>. Blazor throws, which would be told as a
/// failure of the application; here it is what does not exist.
/// </summary>
internal static class OddAddresses
{
    public static void UseAnswerToOddAddresses(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (InvalidOperationException problem) when (IsOfQuery(problem) && !context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    });

    // The framework has no type of its own for it; the words are pinned by a test.
    private static bool IsOfQuery(InvalidOperationException problem) => problem.Message.StartsWith("Cannot parse the value", StringComparison.Ordinal);
}
