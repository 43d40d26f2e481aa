using System.Globalization;
using System.Text.Json;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Reading;

namespace PerfBudget.Reading.Tests;

/// <summary>What a person typed from a document, compared with what was read from it. White space does not count.</summary>
public static class Expectation
{
    /// <summary>Everything in which the form differs from what was typed.</summary>
    public static List<string> Faults(JsonElement expected, ReadForm form)
    {
        var faults = new List<string>();
        Compare(faults, "kind", Text(expected, "kind"), form.File.Kind.Id());
        Compare(faults, "title", Text(expected, "title"), form.File.Title);
        Compare(faults, "year", Number(expected, "year"), form.File.Year?.Number);
        CompareFields(faults, expected.GetProperty("header"), form);
        CompareFields(faults, expected.GetProperty("goals"), form);
        CompareFields(faults, expected.GetProperty("notes"), form, "总分设置");
        CompareMoney(faults, expected.GetProperty("money"), form);
        CompareIndicators(faults, expected.GetProperty("indicators"), form.File.Indicators);
        CompareGroups(faults, expected.GetProperty("group_scores"), form);
        Compare(faults, "total", Number(expected, "total"), form.File.Evaluation.Total?.Value);
        Compare(faults, "grade", Text(expected, "grade"), form.File.Evaluation.Grade);
        Compare(faults, "people",
            string.Join("; ", expected.GetProperty("people").EnumerateArray().Select(person => $"{Text(person, "role")} {Text(person, "name")} {Text(person, "position")} {Text(person, "organisation")}")),
            string.Join("; ", form.File.People.Select(person => $"{person.Role} {person.Name} {person.Position} {person.Organisation}")));
        return faults;
    }

    private static void CompareFields(List<string> faults, JsonElement expected, ReadForm form, string? unlabelled = null)
    {
        foreach (var field in expected.EnumerateObject())
        {
            var path = field.Name == unlabelled
                ? FieldCatalog.EvaluationScaleNote.Path
                : form.Labels.Fields.FirstOrDefault(label => Bare(label.Value) == Bare(field.Name)).Key;
            var read = path is null ? null : FieldCatalog.Find(path)!;
            if (read is null && form.File.OtherFields.Find(other => Bare(other.Label) == Bare(field.Name)) is { } kept)
            {
                Compare(faults, field.Name, field.Value.GetString(), kept.Text);
                continue;
            }

            if (read is null)
            {
                faults.Add($"{field.Name}: no such label was read");
                continue;
            }

            // Days may be typed as printed or as they are meant.
            var meant = read.Value(form.File) switch { Period period => period.ToString(), DateOnly day => Day(day), _ => WrittenValues.Date(read.Get(form.File))?.Value is { } day ? Day(day) : null };
            Compare(faults, field.Name, field.Value.GetString(), Bare(field.Value.GetString()) == Bare(meant) ? meant : read.Get(form.File));
        }
    }

    private static void CompareMoney(List<string> faults, JsonElement expected, ReadForm form)
    {
        var funding = form.File.Funding;
        Compare(faults, "unit", Text(expected, "unit"), funding.Unit?.Term());
        var rows = expected.GetProperty("rows").EnumerateArray().ToList();
        Compare(faults, "money rows", rows.Count, funding.Lines.Count);
        foreach (var (row, line) in rows.Zip(funding.Lines))
        {
            var label = Text(row, "label");
            Compare(faults, "money label", label, form.Labels.FundingLines.GetValueOrDefault(line));
            foreach (var value in row.GetProperty("values").EnumerateObject())
            {
                var measure = form.Labels.Measures.FirstOrDefault(measure => Bare(measure.Value) == Bare(value.Name)).Key;
                if (measure is null || !line.Entries.TryGetValue(measure, out var entry))
                {
                    faults.Add($"{label} {value.Name}: not read");
                    continue;
                }

                decimal? number = measure.Kind == FundingMeasureKind.Amount && entry?.Value is { } yuan ? new Money(yuan).In(funding.Unit ?? MoneyUnit.Yuan) : entry?.Value;
                Compare(faults, $"{label} {value.Name}", value.Value.ValueKind == JsonValueKind.Null ? null : value.Value.GetDecimal(), number);
            }
        }
    }

    private static void CompareIndicators(List<string> faults, JsonElement expected, List<Indicator> indicators)
    {
        var rows = expected.EnumerateArray().ToList();
        Compare(faults, "indicators", rows.Count, indicators.Count);
        foreach (var (row, indicator, n) in rows.Zip(indicators).Select((pair, n) => (pair.First, pair.Second, n + 1)))
        {
            foreach (var field in new[] { "level1", "level2", "level3", "target", "expected", "actual", "deviation", "reason", "measure" })
            {
                Compare(faults, $"{n} {field}", Text(row, field), IndicatorFields.Find(field)!.Get(indicator));
            }

            Compare(faults, $"{n} operator", Text(row, "operator"), indicator.Target?.Operator?.Sign());
            Compare(faults, $"{n} number", Number(row, "number"), indicator.Target?.Number);
            Compare(faults, $"{n} unit", Text(row, "unit"), indicator.Target?.Unit);
            Compare(faults, $"{n} weight", Number(row, "weight"), indicator.Weight?.Value);
            Compare(faults, $"{n} score", Number(row, "score"), indicator.Score?.Value);
        }
    }

    private static void CompareGroups(List<string> faults, JsonElement expected, ReadForm form)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Compare(faults, "groups", 0, form.File.Evaluation.Groups.Count(group => group.Score is not null));
            return;
        }

        foreach (var group in expected.EnumerateObject())
        {
            Compare(faults, "group " + group.Name, group.Value.GetDecimal(), form.File.Evaluation.Groups.Find(read => read.Group == group.Name)?.Score?.Value);
        }
    }

    private static void Compare(List<string> faults, string what, object? expected, object? read)
    {
        var (a, b) = (Bare(Convert.ToString(expected, CultureInfo.InvariantCulture)), Bare(Convert.ToString(read, CultureInfo.InvariantCulture)));
        if (a != b && !(decimal.TryParse(a, CultureInfo.InvariantCulture, out var x) && decimal.TryParse(b, CultureInfo.InvariantCulture, out var y) && x == y))
        {
            faults.Add($"{what}: expected “{a}”, read “{b}”");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Bare(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));

    private static string? Text(JsonElement owner, string name) => owner.GetProperty(name).GetString();

    private static decimal? Number(JsonElement owner, string name) => owner.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}
