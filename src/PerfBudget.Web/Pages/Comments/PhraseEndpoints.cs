using Microsoft.AspNetCore.Antiforgery;
using PerfBudget.Domain.Accounts;
using PerfBudget.UseCases.Comments;
using PerfBudget.Web.Shell;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Pages.Comments;

/// <summary>What the script of the saved phrases asks; each change is answered with all phrases as they then are.</summary>
internal static class PhraseEndpoints
{
    public static void MapPhrases(this IEndpointRouteBuilder app)
    {
        var phrases = app.MapGroup("/phrases").AddEndpointFilter(ScriptRequests.CheckAsync).DisableAntiforgery();
        phrases.MapGet("", async (Viewer viewer, HttpContext http, FindPhrases find, IAntiforgery antiforgery, CancellationToken cancellation) =>
            Results.Json(new { phrases = await find.RunAsync(viewer, cancellation), token = antiforgery.GetAndStoreTokens(http).RequestToken }));
        phrases.MapPost("", async (Viewer viewer, WrittenPhrase sent, KeepPhrase keep, FindPhrases find, CancellationToken cancellation) =>
            await keep.RunAsync(viewer, sent.Text, cancellation) is { } reason
                ? Results.Json(new { reason }, statusCode: StatusCodes.Status409Conflict)
                : Results.Json(new { phrases = await find.RunAsync(viewer, cancellation) }));
        phrases.MapDelete("/{phrase:long}", async (long phrase, Viewer viewer, DropPhrase drop, FindPhrases find, CancellationToken cancellation) =>
            await drop.RunAsync(viewer, phrase, cancellation) ? Results.Json(new { phrases = await find.RunAsync(viewer, cancellation) }) : Results.NotFound());
    }

    private sealed record WrittenPhrase(string? Text);
}
