using PerfBudget.Forms.Rendering.Pdf;

namespace PerfBudget.Web.Shell;

/// <summary>
/// Without Chinese fonts nothing can be printed. It is said at the start in the log, and to whoever asks for a PDF by <see cref="NotFoundPage"/>,
/// which has words for it.
/// </summary>
internal static class MissingFonts
{
    public static void UseAnswerToMissingFonts(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (FormFontsException problem) when (!context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILogger<FormFonts>>().LogError("没有打印：{Reason}", problem.Message);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    });

    /// <summary>What is wrong with the fonts, or which they are.</summary>
    public static (FormFonts? Fonts, string? Problem) Look()
    {
        try
        {
            return (FormFonts.Default, null);
        }
        catch (FormFontsException problem)
        {
            return (null, problem.Message);
        }
    }
}

/// <summary>Looks for the fonts once the application has begun to serve, so that the log tells of it before somebody wants to print.</summary>
internal sealed class FontCheck(ILogger<FontCheck> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if ((await Task.Run(MissingFonts.Look, stoppingToken)).Problem is { } problem)
        {
            log.LogError("不能打印 PDF：{Reason}", problem);
        }
    }
}
