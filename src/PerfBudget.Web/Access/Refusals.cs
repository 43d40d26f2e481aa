using PerfBudget.Domain.Accounts;

namespace PerfBudget.Web.Access;

/// <summary>What a person may not do is answered as if it were not there, and noted in the log.</summary>
internal static class Refusals
{
    public static void UseRefusals(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (NotPermittedException refusal) when (!context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILogger<NotPermittedException>>()
                .LogWarning("拒绝：{Person} 无权{UseCase}，{Address}", refusal.Viewer.UserName, refusal.UseCase.Term(), context.Request.Path);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    });
}
