using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>The addresses of editor.</summary>
internal static class EditorAddresses
{
    public static string Page(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/edit";

    public static string Begin(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/begin";
}
