using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Antiforgery;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Library;
using PerfBudget.Web.Pages.Checks;
using PerfBudget.Web.Shell;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Pages.Editing;

/// <summary>What the editor's script asks the server.</summary>
internal static class EditorEndpoints
{
    private const long MostBytes = 4 * 1024 * 1024;

    public static void MapEditor(this IEndpointRouteBuilder app)
    {
        var form = app.MapGroup("/projects/{project:guid}/{stage}/edit").AddEndpointFilter(ScriptRequests.CheckAsync);
        form.MapGet("/sheet", SheetAsync);
        form.MapPost("/key", Key).DisableAntiforgery();
        form.MapPost("/edits", EditsAsync).DisableAntiforgery().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes));
        form.MapPost("/changes", ChangesAsync).DisableAntiforgery();
        form.MapGet("/earlier", EarlierAsync);
        form.MapGet("/indicators", IndicatorsAsync);
        form.MapLiveFindings();
        app.MapPost("/projects/{project:guid}/{stage}/begin", BeginAsync).AddEndpointFilter(ScriptRequests.CheckAsync).DisableAntiforgery();
    }

    private static async Task<IResult> BeginAsync(Guid project, string stage, Viewer viewer, BeginStage begin, CancellationToken cancellation) =>
        await begin.RunAsync(viewer, project, ScriptAnswers.Found(stage), cancellation) ? Results.LocalRedirect(EditorAddresses.Page(project, ScriptAnswers.Found(stage))) : Results.NotFound();

    private static async Task<IResult> SheetAsync(Guid project, string stage, Viewer viewer, HttpContext http, OpenEditor open, IAntiforgery antiforgery, CancellationToken cancellation) =>
        await open.RunAsync(viewer, project, ScriptAnswers.Found(stage), cancellation) is not { } opened ? Results.NotFound() : ScriptAnswers.Json(new
        {
            opened.Sheet,
            opened.Html,
            person = viewer.Actor,
            token = antiforgery.GetAndStoreTokens(http).RequestToken,
        });

    private static IResult Key(KeyRequest request, Viewer viewer, BrowserKeys keys) => ScriptAnswers.Json(keys.For(viewer.Actor.Id, request.Wrapped));

    // What has arrived is written, whether or not the browser still waits for the answer.
    private static async Task<IResult> EditsAsync(Guid project, string stage, SentEdits sent, Viewer viewer, ApplyEdits apply) =>
        sent.Edits is null || sent.Edits.Count > ApplyEdits.MostEdits || sent.Edits.Any(edit => edit is not { IsWhole: true }) ? Results.BadRequest()
        : await apply.RunAsync(viewer, project, ScriptAnswers.Found(stage), sent.Edits, CancellationToken.None) is { } answer ? ScriptAnswers.Json(answer)
        : Results.NotFound();

    private static async Task<IResult> ChangesAsync(
        Guid project, string stage, ChangesRequest request, Viewer viewer, FindChanges find, Presence presence, CancellationToken cancellation)
    {
        if (request.Leaving)
        {
            presence.Leave(project, stage, request.Browser);
            return Results.NoContent();
        }

        return await find.RunAsync(viewer, project, ScriptAnswers.Found(stage), request.Since, cancellation) is { } changes
            ? ScriptAnswers.Json(new { changes, others = presence.Meet(project, stage, request.Browser, viewer.Name, request.Cell is { Length: > 200 } ? null : request.Cell), person = viewer.Actor.Id })
            : Results.NotFound();
    }

    private static async Task<IResult> EarlierAsync(Guid project, string stage, string field, string? row, Viewer viewer, FindEarlier find, CancellationToken cancellation) =>
        ScriptAnswers.Json(await find.RunAsync(viewer, project, ScriptAnswers.Found(stage), field, row, cancellation));

    private static async Task<IResult> IndicatorsAsync(
        Guid project, string stage, string? words, string? level1, string? level2, Viewer viewer, SuggestIndicators suggest, CancellationToken cancellation) =>
        await suggest.RunAsync(viewer, project, ScriptAnswers.Found(stage).Kind, words, level1, level2, cancellation) is { } indicators ? ScriptAnswers.Json(indicators) : Results.NotFound();

    private sealed record KeyRequest(string? Wrapped);

    private sealed record ChangesRequest(Guid Browser, int Since, string? Cell, bool Leaving = false);
}
