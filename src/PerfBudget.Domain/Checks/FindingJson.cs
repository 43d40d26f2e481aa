using System.Text.Json.Nodes;
using PerfBudget.Domain.Citations;

namespace PerfBudget.Domain.Checks;

/// <summary>A finding as <c>perfbudget check --json</c> prints it.</summary>
public static class FindingJson
{
    /// <summary>Writes a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="source">The file that the form was read from.</param>
    /// <param name="index">The form's number in that file, from 1.</param>
    public static JsonObject Write(Finding finding, string? source, int index) => new()
    {
        ["source"] = source,
        ["index"] = index,
        ["code"] = finding.Code,
        ["severity"] = finding.Severity.Id(),
        ["path"] = finding.Place.Path,
        ["term"] = finding.Place.Term,
        ["row"] = finding.Place.RowName,
        ["message"] = finding.Message,
        ["expected"] = finding.Expected,
        ["found"] = finding.Found,
        ["citation"] = finding.Citation.Section is null ? finding.Citation.Document : $"{finding.Citation.Document} {finding.Citation.Section}",
        ["verified"] = finding.Citation.Verified,
        ["also"] = new JsonArray([.. finding.Also.Select(place => new JsonObject { ["path"] = place.Path, ["term"] = place.Term, ["row"] = place.RowName })]),
    };
}
