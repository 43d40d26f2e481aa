using System.Globalization;
using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>The addresses of history.</summary>
internal static class HistoryAddresses
{
    public static string Form(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/history";

    public static string Table(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/history/table";

    public static string Project(Guid project) => $"/projects/{project}/history";
}
