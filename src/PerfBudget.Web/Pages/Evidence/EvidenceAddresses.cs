using System.Globalization;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.UseCases.Evidence;

namespace PerfBudget.Web.Pages.Evidence;

/// <summary>Where evidence is seen and downloaded.</summary>
internal static class EvidenceAddresses
{
    public static string Page(Guid project, Stage stage, int? version = null) =>
        $"/projects/{project}/{stage.Id}/evidence{(version is { } number ? "?version=" + number.ToString(CultureInfo.InvariantCulture) : "")}";

    public static string File(Guid project, Stage stage, Guid evidence) => $"/projects/{project}/{stage.Id}/evidence/{evidence}";

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
