using Microsoft.AspNetCore.Http.HttpResults;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.UseCases.Checks;
using PerfBudget.Web.Components;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Pages.Rectifications;

/// <summary>What the editor asks about a tracking beside its cells.</summary>
internal static class RectificationEndpoints
{
    public static void MapRectifications(this IEndpointRouteBuilder app) => app.MapGet("/projects/{project:guid}/{stage}/judgement", JudgementAsync);

    // The panel itself, so that the form's page and the editor show the same.
    private static async Task<IResult> JudgementAsync(Guid project, string stage, Viewer viewer, JudgeTracking judge, HttpResponse response, CancellationToken cancellation)
    {
        if (Stage.FromId(stage) is not { } one || await judge.RunAsync(viewer, project, one, cancellation) is not { } judgement)
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<JudgementPanel>(new { Judgement = judgement });
    }
}
