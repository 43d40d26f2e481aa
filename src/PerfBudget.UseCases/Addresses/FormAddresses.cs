using Microsoft.AspNetCore.WebUtilities;
using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>The addresses of form.</summary>
internal static class FormAddresses
{
    /// <summary>How many forms a document holds, and how many of the chosen projects have none; for the page that asked.</summary>
    public const string FormsHeader = "X-Forms", WithoutHeader = "X-Projects-Without";

    /// <summary>What the list of projects says after a choice that cannot be printed.</summary>
    public const string Notice = "notice", NothingChosen = "nothing-chosen", NothingFiled = "nothing-filed", TooMany = "too-many";

    public static string Page(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}";

    public static string Pdf(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/pdf";

    public static string Version(Guid project, Stage stage, int number) => $"/projects/{project}/{stage.Id}/versions/{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
