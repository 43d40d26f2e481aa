using Microsoft.AspNetCore.Antiforgery;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.UseCases.Assignments;
using PerfBudget.UseCases.Editing;
using PerfBudget.Web.Pages.Editing;
using PerfBudget.Web.Shell;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Pages.Assignments;

/// <summary>
/// Where a filer asks, where the colleague fills, and what the editor's script asks there. It is the same script as the filer's; what is not
/// answered here (earlier forms, explanations, the library, the ledger, the judgement, comments) a colleague does not get.
/// </summary>
internal static class AssignmentEndpoints
{
    private const long MostBytes = 4 * 1024 * 1024;

    public static void MapAssignments(this IEndpointRouteBuilder app)
    {
        var form = app.MapGroup("/assist/{assignment:guid}/edit").AddEndpointFilter(ScriptRequests.CheckAsync);
        form.MapGet("/sheet", SheetAsync);
        form.MapPost("/key", KeyAsync).DisableAntiforgery();
        form.MapPost("/edits", EditsAsync).DisableAntiforgery().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes));
        form.MapPost("/changes", ChangesAsync).DisableAntiforgery();
        form.MapGet("/history", HistoryAsync);
        form.MapGet("/findings", FindingsAsync);
    }

    private static async Task<IResult> SheetAsync(Guid assignment, Viewer viewer, HttpContext http, OpenAssignment open, IAntiforgery antiforgery, CancellationToken cancellation) =>
        await open.RunAsync(viewer, assignment, cancellation) is not { Sheet: { } sheet } opened ? Results.NotFound() : ScriptAnswers.Json(new
        {
            sheet,
            opened.Html,
            person = viewer.Actor,
            token = antiforgery.GetAndStoreTokens(http).RequestToken,
        });

    // Also after the end: what has not reached the server is shown to its writer, who has no other way to it.
    private static async Task<IResult> KeyAsync(Guid assignment, KeyRequest request, Viewer viewer, OpenAssignment open, BrowserKeys keys, CancellationToken cancellation) =>
        await open.RunAsync(viewer, assignment, cancellation) is null ? Results.NotFound() : ScriptAnswers.Json(keys.For(viewer.Actor.Id, request.Wrapped));

    private static async Task<IResult> EditsAsync(Guid assignment, SentEdits sent, Viewer viewer, FillAssigned fill) =>
        sent.Edits is null || sent.Edits.Count > ApplyEdits.MostEdits || sent.Edits.Any(edit => edit is not { IsWhole: true }) ? Results.BadRequest()
        : await fill.RunAsync(viewer, assignment, sent.Edits, CancellationToken.None) is { } answer ? ScriptAnswers.Json(answer)
        : Results.NotFound();

    // Of others the colleague meets those who are at one of the same rows.
    private static async Task<IResult> ChangesAsync(
        Guid assignment, ChangesRequest request, Viewer viewer, FollowAssigned follow, Presence presence, CancellationToken cancellation)
    {
        if (await follow.ChangesAsync(viewer, assignment, request.Since, cancellation) is not { } found)
        {
            return Results.NotFound();
        }

        if (request.Leaving || found.Scope is null)
        {
            presence.Leave(found.Project, found.Stage.Id, request.Browser);
        }

        return request.Leaving ? Results.NoContent() : ScriptAnswers.Json(new
        {
            found.Changes,
            others = found.Scope is { } scope
                ? presence.Meet(found.Project, found.Stage.Id, request.Browser, viewer.Name, IsSeen(scope, request.Cell) ? request.Cell : null).Where(other => IsSeen(scope, other.Cell))
                : [],
            person = viewer.Actor.Id,
        });
    }

    private static bool IsSeen(Domain.Editing.EditScope scope, string? cell) => cell?.Split('|') is [var field, var row] && scope.Sees(field, row);

    private static async Task<IResult> HistoryAsync(Guid assignment, string field, string? row, Viewer viewer, FollowAssigned follow, CancellationToken cancellation) =>
        await follow.HistoryAsync(viewer, assignment, field, row, cancellation) is { } entries ? ScriptAnswers.Json(entries) : Results.NotFound();

    private static async Task<IResult> FindingsAsync(Guid assignment, Viewer viewer, FollowAssigned follow, CancellationToken cancellation) =>
        await follow.FindingsAsync(viewer, assignment, cancellation) is { } findings ? ScriptAnswers.Json(findings) : Results.NotFound();

    private sealed record KeyRequest(string? Wrapped);

    private sealed record ChangesRequest(Guid Browser, int Since, string? Cell, bool Leaving = false);
}
