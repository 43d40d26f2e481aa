using System.Globalization;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.UseCases.Addresses;
using PerfBudget.UseCases.Checks;
using PerfBudget.UseCases.Todo;
using PerfBudget.Web.Pages.Editing;
using PerfBudget.Web.Pages.Forms;
using PerfBudget.Web.Shell;

namespace PerfBudget.Web.Pages.Checks;

/// <summary>Where findings are asked for and explanations are sent.</summary>
internal static class FindingEndpoints
{
    public static void MapFindings(this IEndpointRouteBuilder app) => 
        app.MapPost("/projects/{project:guid}/{stage}/explanations", DecideAsync).AddEndpointFilter(ScriptRequests.CheckAsync).DisableAntiforgery();

    /// <summary>What the editor's script asks; the editor's own filter stands before it.</summary>
    public static void MapLiveFindings(this RouteGroupBuilder editor)
    {
        editor.MapGet("/findings", FindingsAsync);
        editor.MapPost("/explain", ExplainAsync).DisableAntiforgery();
    }

    private static async Task<IResult> FindingsAsync(Guid project, string stage, Viewer viewer, CheckForm check, CancellationToken cancellation) =>
        await check.RunAsync(viewer, project, ScriptAnswers.Found(stage), cancellation) is { } form ? ScriptAnswers.Json(ShownFindings.Of(form)) : Results.NotFound();

    private static async Task<IResult> ExplainAsync(Guid project, string stage, SentExplanation sent, Viewer viewer, ExplainFinding explain) =>
        await explain.RunAsync(viewer, project, ScriptAnswers.Found(stage), sent, CancellationToken.None) is { } answer ? ScriptAnswers.Json(answer) : Results.NotFound();

    // The token is checked by the filter, the fields are read here: so what is missing is answered in order in every environment.
    private static async Task<IResult> DecideAsync(Guid project, string stage, HttpRequest request, Viewer viewer, AcceptExplanation accept)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        if (!long.TryParse(form["explanation"], CultureInfo.InvariantCulture, out var explanation)
            || !DateTimeOffset.TryParse(form["written"], CultureInfo.InvariantCulture, out var written) || !bool.TryParse(form["accepted"], out var isAccepted))
        {
            return Results.BadRequest();
        }

        var found = ScriptAnswers.Found(stage);
        return await accept.RunAsync(viewer, project, found, new SentAcceptance(explanation, written, isAccepted), CancellationToken.None) is { } done
            ? Results.LocalRedirect($"{(Guid.TryParse(form["desk"], out var desk) ? $"/review/{desk}" : FormAddresses.Page(project, found))}{(done.IsDone ? "" : $"?{FindingAddresses.Notice}={FindingAddresses.Rewritten}")}#{FindingAddresses.Anchor(done.Facts)}")
            : Results.NotFound();
    }
}
