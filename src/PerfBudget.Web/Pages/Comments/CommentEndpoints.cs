using Microsoft.AspNetCore.Antiforgery;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.UseCases.Comments;
using PerfBudget.Web.Access;
using PerfBudget.Web.Shell;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Pages.Comments;

/// <summary>What pages with comments ask the server. Each question but the first is answered with all comments as they then are.</summary>
internal static class CommentEndpoints
{
    public static void MapComments(this IEndpointRouteBuilder app)
    {
        var comments = app.MapGroup("/projects/{project:guid}/{stage}/comments").AddEndpointFilter(ScriptRequests.CheckAsync).DisableAntiforgery();
        comments.MapGet("", ListAsync);
        comments.MapPost("", async (Asked asked, WrittenComment sent, AddComment add) => await AnswerAsync(asked,
            sent.Field is { } field ? await add.RunAsync(asked.Viewer, asked.Project, asked.At, field, sent.Row, sent.Text, asked.Cancellation) : null));
        comments.MapPost("/{comment:long}/answers", async (Asked asked, long comment, WrittenComment sent, AnswerComment answer) =>
            await AnswerAsync(asked, await answer.RunAsync(asked.Viewer, asked.Project, asked.At, comment, sent.Text, asked.Cancellation)));
        comments.MapPost("/{comment:long}/solve", async (Asked asked, long comment, SolveComment solve) =>
            await AnswerAsync(asked, await solve.RunAsync(asked.Viewer, asked.Project, asked.At, comment, asked.Cancellation)));
        comments.MapPost("/{comment:long}/reopen", async (Asked asked, long comment, ReopenComment reopen) =>
            await AnswerAsync(asked, await reopen.RunAsync(asked.Viewer, asked.Project, asked.At, comment, asked.Cancellation)));
    }

    private static async Task<IResult> ListAsync(Asked asked, HttpContext http, IAntiforgery antiforgery, FindComments find) =>
        Stage.FromId(asked.Stage) is not null && await find.RunAsync(asked.Viewer, asked.Project, asked.At, asked.Cancellation) is { } found
            ? Results.Json(new { comments = found.Threads, found.MayWrite, token = antiforgery.GetAndStoreTokens(http).RequestToken })
            : Results.NotFound();

    private static async Task<IResult> AnswerAsync(Asked asked, CommentOutcome? outcome) => outcome switch
    {
        null => Results.NotFound(),
        { Refusal: { } reason } => Results.Json(new { reason }, statusCode: StatusCodes.Status409Conflict),
        _ => await asked.Find.RunAsync(asked.Viewer, asked.Project, asked.At, asked.Cancellation) is { } found
            ? Results.Json(new { comments = found.Threads, found.MayWrite })
            : Results.NotFound(),
    };

    private sealed record WrittenComment(string? Field, string? Row, string? Text);

    // An address that names no stage is answered by the filter or by ListAsync before At is asked.
    private sealed record Asked(Guid Project, string Stage, Viewer Viewer, FindComments Find, CancellationToken Cancellation)
    {
        public Stage At => Domain.Filings.Stage.FromId(Stage)!.Value;

        public static ValueTask<Asked> BindAsync(HttpContext http) => ValueTask.FromResult(new Asked(
            Guid.Parse((string)http.Request.RouteValues["project"]!), (string)http.Request.RouteValues["stage"]!, http.Viewer()!,
            http.RequestServices.GetRequiredService<FindComments>(), http.RequestAborted));
    }
}
