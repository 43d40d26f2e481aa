using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>The addresses of assignment.</summary>
internal static class AssignmentAddresses
{
    /// <summary>The filer's page.</summary>
    public static string Page(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/assist";

    /// <summary>The link that is given to the colleague.</summary>
    public static string Link(Guid assignment) => $"/assist/{assignment}";
}
