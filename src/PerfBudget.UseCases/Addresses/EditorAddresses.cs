using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where a stage's form is begun and filled.</summary>
internal static class EditorAddresses
{
    /// <summary>The page where the form is filled.</summary>
    public static string Page(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/edit";

    /// <summary>Where the request to begin the stage is sent.</summary>
    public static string Begin(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/begin";
}
