using System.Globalization;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.UseCases.Checks;
using PerfBudget.Web.Pages.Editing;
using PerfBudget.Web.Pages.Forms;
using PerfBudget.Web.Shell;

namespace PerfBudget.Web.Pages.Checks;

/// <summary>Where findings are asked for and explanations are sent.</summary>
internal static class FindingAddresses
{
    /// <summary>What the form's page says after a decision about an explanation that was rewritten meanwhile.</summary>
    public const string Notice = "notice", Rewritten = "rewritten";

    /// <summary>Where a reviewer's decision about an explanation is sent.</summary>
    public static string Decide(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/explanations";

    /// <summary>The place of a finding on the form's page.</summary>
    public static string Anchor(string facts) => "finding-" + facts;

    public static void MapFindings(this IEndpointRouteBuilder app) => 
        app.MapPost("/projects/{project:guid}/{stage}/explanations", DecideAsync).AddEndpointFilter(ScriptRequests.CheckAsync).DisableAntiforgery();

    /// <summary>What the editor's script asks; the editor's own filter stands before it.</summary>
    public static void MapLiveFindings(this RouteGroupBuilder editor)
    {
        editor.MapGet("/findings", FindingsAsync);
        editor.MapPost("/explain", ExplainAsync).DisableAntiforgery();
    }

    private static async Task<IResult> FindingsAsync(Guid project, string stage, Viewer viewer, CheckForm check, CancellationToken cancellation) =>
        await check.RunAsync(viewer, project, EditorAddresses.Found(stage), cancellation) is { } form ? EditorAddresses.Json(ShownFindings.Of(form)) : Results.NotFound();

    private static async Task<IResult> ExplainAsync(Guid project, string stage, SentExplanation sent, Viewer viewer, ExplainFinding explain) =>
        await explain.RunAsync(viewer, project, EditorAddresses.Found(stage), sent, CancellationToken.None) is { } answer ? EditorAddresses.Json(answer) : Results.NotFound();

    // The token is checked by the filter, the fields are read here: so what is missing is answered in order in every environment.
    private static async Task<IResult> DecideAsync(Guid project, string stage, HttpRequest request, Viewer viewer, AcceptExplanation accept)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        if (!long.TryParse(form["explanation"], CultureInfo.InvariantCulture, out var explanation)
            || !DateTimeOffset.TryParse(form["written"], CultureInfo.InvariantCulture, out var written) || !bool.TryParse(form["accepted"], out var isAccepted))
        {
            return Results.BadRequest();
        }

        var found = EditorAddresses.Found(stage);
        return await accept.RunAsync(viewer, project, found, new SentAcceptance(explanation, written, isAccepted), CancellationToken.None) is { } done
            ? Results.LocalRedirect($"{(Guid.TryParse(form["desk"], out var desk) ? $"/review/{desk}" : FormAddresses.Page(project, found))}{(done.IsDone ? "" : $"?{Notice}={Rewritten}")}#{Anchor(done.Facts)}")
            : Results.NotFound();
    }
}
