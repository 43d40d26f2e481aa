using System.Globalization;
using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>The addresses of evidence.</summary>
internal static class EvidenceAddresses
{
    public static string Page(Guid project, Stage stage, int? version = null) =>
        $"/projects/{project}/{stage.Id}/evidence{(version is { } number ? "?version=" + number.ToString(CultureInfo.InvariantCulture) : "")}";

    public static string File(Guid project, Stage stage, Guid evidence) => $"/projects/{project}/{stage.Id}/evidence/{evidence}";
}
