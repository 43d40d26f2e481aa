using Microsoft.AspNetCore.Http.HttpResults;
using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>The addresses of rectification.</summary>
internal static class RectificationAddresses
{
    public static string Judgement(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/judgement";
}
