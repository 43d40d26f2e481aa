using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>The addresses of comment.</summary>
internal static class CommentAddresses
{
    public static string Of(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/comments";
}
