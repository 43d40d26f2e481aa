using System.Globalization;
using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>The addresses of ledger.</summary>
internal static class LedgerAddresses
{
    public static string Page(Guid project) => $"/projects/{project}/money";

    public static string Import(Guid project) => $"/projects/{project}/money/import";

    public static string Cells(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/ledger";
}
