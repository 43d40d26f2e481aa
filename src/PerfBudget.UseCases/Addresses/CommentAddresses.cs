using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where comments on a stage's form are read and sent.</summary>
internal static class CommentAddresses
{
    /// <summary>The comments on the form: where they are read, and where new ones are sent.</summary>
    public static string Of(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/comments";
}
