using Microsoft.AspNetCore.WebUtilities;
using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where a stage's form is seen and printed, and where its versions are seen.</summary>
internal static class FormAddresses
{
    /// <summary>The headers with the number of forms in a document, and of the chosen projects that have none.</summary>
    public const string FormsHeader = "X-Forms", WithoutHeader = "X-Projects-Without";

    /// <summary>The notice in the address of the list of projects, after a choice that cannot be printed.</summary>
    public const string Notice = "notice", NothingChosen = "nothing-chosen", NothingFiled = "nothing-filed", TooMany = "too-many";

    /// <summary>The page with the form.</summary>
    public static string Page(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}";

    /// <summary>The form as a PDF.</summary>
    public static string Pdf(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/pdf";

    /// <summary>The page with one version of the form.</summary>
    public static string Version(Guid project, Stage stage, int number) => $"/projects/{project}/{stage.Id}/versions/{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
