using System.Globalization;
using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where the history of a form and of a project is read.</summary>
internal static class HistoryAddresses
{
    /// <summary>The page with the changes of a form (修改记录).</summary>
    public static string Form(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/history";

    /// <summary>The changes of a form as a table to download.</summary>
    public static string Table(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/history/table";

    /// <summary>The page with everything that happened to a project (项目历史).</summary>
    public static string Project(Guid project) => $"/projects/{project}/history";
}
