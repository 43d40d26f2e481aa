using Microsoft.AspNetCore.Http.HttpResults;
using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where the editor reads what the tracking of a stage comes to (跟踪研判).</summary>
internal static class RectificationAddresses
{
    /// <summary>The judgement of the stage as the editor shows it.</summary>
    public static string Judgement(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/judgement";
}
