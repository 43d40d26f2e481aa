using System.Globalization;
using PerfBudget.Domain.Filings;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where a stage's evidence is seen and downloaded.</summary>
internal static class EvidenceAddresses
{
    /// <summary>The page with the evidence of the stage; with a version, the evidence of that version.</summary>
    public static string Page(Guid project, Stage stage, int? version = null) =>
        $"/projects/{project}/{stage.Id}/evidence{(version is { } number ? "?version=" + number.ToString(CultureInfo.InvariantCulture) : "")}";

    /// <summary>The download of one file.</summary>
    public static string File(Guid project, Stage stage, Guid evidence) => $"/projects/{project}/{stage.Id}/evidence/{evidence}";
}
