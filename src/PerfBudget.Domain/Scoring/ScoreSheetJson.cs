using System.Text.Json.Nodes;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Scoring;

/// <summary>A score sheet as <c>perfbudget score --json</c> prints it.</summary>
public static class ScoreSheetJson
{
    /// <summary>Writes a score sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="source">The file that the form was read from.</param>
    /// <param name="index">The form's number in that file, from 1.</param>
    public static JsonObject Write(ScoreSheet sheet, string? source, int index) => new()
    {
        ["source"] = source,
        ["index"] = index,
        ["scheme"] = sheet.Scheme.Id,
        ["printedTotal"] = sheet.PrintedTotal,
        ["computedTotal"] = sheet.ComputedTotal,
        ["leastTotal"] = sheet.LeastTotal,
        ["mostTotal"] = sheet.MostTotal,
        ["grade"] = sheet.Grade,
        ["lines"] = new JsonArray([.. sheet.Lines.Select(line => new JsonObject
        {
            ["row"] = line.Row,
            ["weight"] = line.Weight,
            ["printed"] = line.Printed,
            ["computed"] = line.Computed,
            ["least"] = line.Given.Least,
            ["most"] = line.Given.Most,
            ["rule"] = line.Rule,
            ["inputs"] = new JsonObject(line.Inputs.Select(input => KeyValuePair.Create(input.Name, (JsonNode?)input.Value))),
            ["explanation"] = line.Explanation,
        })]),
    };
}
