using System.Globalization;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.UseCases.Evidence;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Pages.Evidence;

/// <summary>Where evidence is seen and downloaded.</summary>
internal static class EvidenceEndpoints
{
    public static void MapEvidence(this IEndpointRouteBuilder app) => app.MapGet("/projects/{project:guid}/{stage}/evidence/{evidence:guid}", FileAsync);

    // Always as a download: nothing that somebody uploaded is shown within the application's own address.
    private static async Task<IResult> FileAsync(
        Guid project, string stage, Guid evidence, Viewer viewer, DownloadEvidence download, HttpResponse response, CancellationToken cancellation)
    {
        if (Stage.FromId(stage) is not { } one || await download.RunAsync(viewer, project, one, evidence, cancellation) is not { } file)
        {
            return Results.NotFound();
        }

        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
        return Results.File(file.Bytes, file.Type, file.Name);
    }
}
