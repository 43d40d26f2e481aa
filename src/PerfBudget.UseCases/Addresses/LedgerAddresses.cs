using System.Globalization;
using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where a project's money ledger (资金台账) is seen, imported and read for a form.</summary>
internal static class LedgerAddresses
{
    /// <summary>The page with the ledger.</summary>
    public static string Page(Guid project) => $"/projects/{project}/money";

    /// <summary>The page where lines are imported from a table.</summary>
    public static string Import(Guid project) => $"/projects/{project}/money/import";

    /// <summary>Where the editor reads the ledger's amounts for the money cells of a form.</summary>
    public static string Cells(Guid project, Stage stage) => $"/projects/{project}/{stage.Id}/ledger";
}
