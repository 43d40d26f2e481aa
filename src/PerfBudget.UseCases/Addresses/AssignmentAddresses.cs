using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where a filer asks colleagues to help with a form (协助填报), and where a colleague fills it.</summary>
internal static class AssignmentAddresses
{
    /// <summary>The page where the filer asks colleagues and sees whom the unit has asked.</summary>
    public static string Page(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/assist";

    /// <summary>The page where the colleague fills the form: the link that the colleague is given.</summary>
    public static string Link(Guid assignment) => $"/assist/{assignment}";
}
