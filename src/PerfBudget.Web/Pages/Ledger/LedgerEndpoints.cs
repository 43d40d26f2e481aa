using System.Globalization;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.UseCases.Ledger;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Pages.Ledger;

/// <summary>Where the ledger is seen, and what the editor asks of it.</summary>
internal static class LedgerEndpoints
{
    public static void MapLedger(this IEndpointRouteBuilder app) => app.MapGet("/projects/{project:guid}/{stage}/ledger", CellsAsync);

    private static async Task<IResult> CellsAsync(Guid project, string stage, Viewer viewer, CompareLedger compare, HttpResponse response, CancellationToken cancellation)
    {
        if (Stage.FromId(stage) is not { } one || await compare.RunAsync(viewer, project, one, cancellation) is not { } compared)
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = "no-store";
        return Results.Json(new { until = compared.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), compared.Cells });
    }
}
