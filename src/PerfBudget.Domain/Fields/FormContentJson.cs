using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Fields;

/// <summary>
/// A project file as JSON and back: the shape that <c>perfbudget read</c> prints. It is written for people and their scripts, with
/// official terms and printed labels; what the database keeps is <see cref="StoredContent"/>. Field order is fixed, so that the same
/// file is the same text. What is blank is null, never zero; a text in a number's place stands under <c>unread</c>, so that nothing
/// is lost.
/// </summary>
public static class FormContentJson
{
    /// <summary>Writes a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="labels">What the form prints for its fields; without it the official terms stand.</param>
    public static JsonObject Write(FormContent file, PrintedLabels? labels = null)
    {
        var json = WriteFile(file, labels);
        if (file.Doubts.Count > 0)
        {
            json["doubts"] =
                new JsonArray([.. file.Doubts.Select(doubt =>
                    new JsonObject { ["path"] = doubt.Path, ["id"] = doubt.Row, ["text"] = doubt.Text })]);
        }

        return json;
    }

    private static JsonObject WriteFile(FormContent file, PrintedLabels? labels) => new()
    {
        ["kind"] = file.Kind.Id(),
        ["title"] = file.Title,
        ["year"] = file.Year?.Number,
        ["fields"] = new JsonArray([.. FieldCatalog.All
            .Where(field => field.Get(file) is not null || labels?.Fields.ContainsKey(field.Path) == true)
            .Select(field => WriteField(field, file, labels))
            .Concat(file.OtherFields.Select(other => new JsonObject
            {
                ["path"] = OtherField.Path, ["term"] = null, ["label"] = other.Label, ["text"] = other.Text, ["value"] = other.Text,
            }))]),
        ["money"] = WriteFunding(file.Funding, labels),
        ["indicators"] = new JsonArray([.. file.Indicators.Select(WriteIndicator)]),
        ["blankRows"] = file.BlankRows,
        ["groupWeights"] = WriteGroups(file.Evaluation.Groups, group => group.Weight),
        ["groupScores"] = WriteGroups(file.Evaluation.Groups, group => group.Score),
        ["groupUnread"] = WriteGroupsUnread(file.Evaluation.Groups),
        ["total"] = file.Evaluation.Total?.Value,
        ["grade"] = file.Evaluation.Grade,
        ["people"] = new JsonArray([.. file.People.Select(person => new JsonObject
        {
            ["role"] = person.Role, ["name"] = person.Name, ["position"] = person.Position, ["organisation"] = person.Organisation,
        })]),
    };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The JSON is not of that shape; the message says where.</exception>
    public static FormContent Read(JsonElement json)
    {
        try
        {
            return ReadFile(json);
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or KeyNotFoundException or OverflowException)
        {
            throw new JsonException("The JSON is not a project file: " + error.Message, error);
        }
    }

    private static FormContent ReadFile(JsonElement json)
    {
        var file = new FormContent
        {
            Kind = FormKinds.FromId(Text(json, "kind")) ?? throw new JsonException("\"kind\" must be declaration, tracking or self-evaluation."),
            Title = Text(json, "title"),
            Year = json.TryGetProperty("year", out var year) && year.ValueKind == JsonValueKind.Number ? FiscalYear.TryOf(year.GetInt32()) : null,
            BlankRows = json.TryGetProperty("blankRows", out var blank) && blank.ValueKind == JsonValueKind.Number ? blank.GetInt32() : 0,
        };
        foreach (var written in Items(json, "fields"))
        {
            var path = Text(written, "path");
            if (path == OtherField.Path)
            {
                file.OtherFields.Add(new OtherField(Text(written, "label") ?? "", Text(written, "text")));
                continue;
            }

            var field = FieldCatalog.Find(path ?? "") ?? throw new JsonException($"\"fields\": no field is called \"{path}\".");
            field.Set(file, Text(written, "text"));
        }

        if (json.TryGetProperty("money", out var money) && money.ValueKind == JsonValueKind.Object)
        {
            ReadFunding(money, file.Funding);
        }

        file.Indicators.AddRange(Items(json, "indicators").Select(ReadIndicator));
        var unread = json.TryGetProperty("groupUnread", out var texts) && texts.ValueKind == JsonValueKind.Object ? texts : (JsonElement?)null;
        ReadGroups(json, "groupWeights", unread, file.Evaluation.Groups, (group, points) => group.Weight = points);
        ReadGroups(json, "groupScores", unread, file.Evaluation.Groups, (group, points) => group.Score = points);
        file.People.AddRange(Items(json, "people").Select(person =>
            new Person(Text(person, "role"), Text(person, "name"), Text(person, "position"), Text(person, "organisation"))));
        file.Doubts.AddRange(Items(json, "doubts").Select(doubt =>
            new ReadingDoubt(Text(doubt, "path") ?? "", doubt.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String ? id.GetGuid() : null, Text(doubt, "text") ?? "")));
        return file;
    }

    private static JsonObject WriteField(Field field, FormContent file, PrintedLabels? labels) => new()
    {
        ["path"] = field.Path,
        ["term"] = field.Term,
        ["label"] = labels?.Fields.GetValueOrDefault(field.Path),
        ["text"] = field.Get(file),
        ["value"] = field.Value(file) switch
        {
            null => null,
            string text => text,
            bool truth => truth,
            decimal number => number,
            FiscalYear year => year.Number,
            DateOnly day => Day(day),
            Period period => new JsonObject { ["from"] = Day(period.From), ["to"] = Day(period.To) },
            var other => throw new NotSupportedException($"{field.Path} holds a {other.GetType().Name}."),
        },
    };

    private static JsonObject WriteFunding(Funding funding, PrintedLabels? labels)
    {
        var unit = funding.Unit ?? MoneyUnit.Yuan;
        string Head(FundingMeasure measure) => labels?.Measures.GetValueOrDefault(measure) ?? measure.Term;
        return new JsonObject
        {
            ["unit"] = funding.Unit?.Term(),
            ["measures"] = new JsonObject(funding.Lines.SelectMany(line => line.Entries.Keys).Distinct()
                .Select(measure => KeyValuePair.Create(Head(measure), (JsonNode?)measure.Id))),
            ["rows"] = new JsonArray([.. funding.Lines.Select(line => new JsonObject
            {
                ["source"] = line.Source.Id,
                ["label"] = labels is null ? line.Source.Term : labels.FundingLines.GetValueOrDefault(line),
                ["values"] = new JsonObject(line.Entries.Select(entry => KeyValuePair.Create(Head(entry.Key), (JsonNode?)Number(entry.Key, entry.Value?.Value, unit)))),
                ["unread"] = WriteUnread(line.Entries.Select(entry => (Head(entry.Key), entry.Value))),
            })]),
        };
    }

    private static void ReadFunding(JsonElement money, Funding funding)
    {
        funding.Unit = MoneyUnits.FromTerm(Text(money, "unit"));
        var unit = funding.Unit ?? MoneyUnit.Yuan;
        var measures = money.GetProperty("measures").EnumerateObject().ToDictionary(
            property => property.Name,
            property => FundingMeasure.FromId(property.Value.GetString() ?? "") ?? throw new JsonException($"\"measures\": no measure is called \"{property.Value}\"."));
        foreach (var row in Items(money, "rows"))
        {
            var id = Text(row, "source") ?? "";
            var line = new FundingLine(FundingSource.FromId(id) ?? FundingSource.Unlisted(Text(row, "label") ?? id));
            foreach (var value in row.GetProperty("values").EnumerateObject())
            {
                var measure = measures.GetValueOrDefault(value.Name) ?? throw new JsonException($"\"values\": \"{value.Name}\" is not among the measures.");
                line.Entries[measure] = Written(value.Value, Unread(row, value.Name), number => measure.Kind == FundingMeasureKind.Amount ? number * unit.InYuan() : number);
            }

            funding.Lines.Add(line);
        }
    }

    private static JsonObject WriteIndicator(Indicator row)
    {
        var json = WriteCells(row);
        if (row.Others.Count > 0)
        {
            json["others"] =
                new JsonArray([.. row.Others.Select(other => new JsonObject { ["label"] = other.Label, ["text"] = other.Text })]);
        }

        return json;
    }

    private static JsonObject WriteCells(Indicator row) => new()
    {
        ["id"] = row.Id,
        ["level1"] = row.Level1,
        ["level2"] = row.Level2,
        ["level3"] = row.Name,
        ["target"] = row.Target?.Text,
        ["operator"] = row.Target?.Operator?.Sign(),
        ["number"] = row.Target?.Number,
        ["unit"] = row.Target?.Unit,
        ["expected"] = row.Expected?.Text,
        ["actual"] = row.Actual?.Text,
        ["weight"] = row.Weight?.Value,
        ["score"] = row.Score?.Value,
        ["deviation"] = row.Deviation,
        ["reason"] = row.Reason,
        ["measure"] = row.Measure,
        ["horizon"] = row.Horizon.Id(),
        ["forecast"] = row.Forecast?.Text,
        ["causes"] = new JsonArray([.. row.Causes.Select(cause => JsonValue.Create(cause.Term()))]),
        ["likelihood"] = row.Likelihood?.Term(),
        ["remark"] = row.Remark,
        ["unread"] = WriteUnread([("weight", row.Weight), ("score", row.Score)]),
    };

    private static Indicator ReadIndicator(JsonElement row)
    {
        var indicator = ReadCells(row);
        indicator.Others.AddRange(Items(row, "others").Select(other => new OtherField(Text(other, "label") ?? "", Text(other, "text"))));
        return indicator;
    }

    private static Indicator ReadCells(JsonElement row) => new()
    {
        Id = row.TryGetProperty("id", out var id) && id.TryGetGuid(out var guid) ? guid : Guid.CreateVersion7(),
        Level1 = Text(row, "level1"),
        Level2 = Text(row, "level2"),
        Name = Text(row, "level3"),
        Target = TargetValue.Parse(Text(row, "target")),
        Expected = TargetValue.Parse(Text(row, "expected")),
        Actual = TargetValue.Parse(Text(row, "actual")),
        Forecast = TargetValue.Parse(Text(row, "forecast")),
        Weight = row.TryGetProperty("weight", out var weight) ? Written(weight, Unread(row, "weight")) : null,
        Score = row.TryGetProperty("score", out var score) ? Written(score, Unread(row, "score")) : null,
        Deviation = Text(row, "deviation"),
        Reason = Text(row, "reason"),
        Measure = Text(row, "measure"),
        Horizon = Horizons.FromId(Text(row, "horizon")) ?? Horizon.Annual,
        Causes = [.. Items(row, "causes").Select(cause => Enum.GetValues<DeviationCause>().First(known => known.Term() == cause.GetString()))],
        Likelihood = Text(row, "likelihood") is { } term ? Enum.GetValues<Likelihood>().First(known => known.Term() == term) : null,
        Remark = Text(row, "remark"),
    };

    private static JsonObject? WriteGroups(List<GroupScore> groups, Func<GroupScore, Written<decimal>?> points) =>
        groups.Count == 0 ? null : new JsonObject(groups.Select(group => KeyValuePair.Create(group.Group, (JsonNode?)points(group)?.Value)));

    // Points that are words (优) have no place among the numbers; they stand beside them, by column and group.
    private static JsonObject? WriteGroupsUnread(List<GroupScore> groups)
    {
        var unread = new JsonObject();
        foreach (var (name, points) in new (string, Func<GroupScore, Written<decimal>?>)[] { ("groupWeights", group => group.Weight), ("groupScores", group => group.Score) })
        {
            if (WriteUnread(groups.Select(group => (group.Group, points(group)))) is { } texts)
            {
                unread[name] = texts;
            }
        }

        return unread.Count == 0 ? null : unread;
    }

    private static void ReadGroups(JsonElement json, string name, JsonElement? unread, List<GroupScore> groups, Action<GroupScore, Written<decimal>?> set)
    {
        if (!json.TryGetProperty(name, out var written) || written.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in written.EnumerateObject())
        {
            var group = groups.Find(group => group.Group == property.Name);
            if (group is null)
            {
                groups.Add(group = new GroupScore(property.Name));
            }

            var text = unread is { } all && all.TryGetProperty(name, out var column) && column.ValueKind == JsonValueKind.Object ? Text(column, property.Name) : null;
            set(group, Written(property.Value, text));
        }
    }

    private static JsonObject? WriteUnread(IEnumerable<(string Name, Written<decimal>? Entry)> entries)
    {
        var unread = new JsonObject(entries.Where(entry => entry.Entry is { Value: null })
            .Select(entry => KeyValuePair.Create(entry.Name, (JsonNode?)entry.Entry!.Value.Text)));
        return unread.Count == 0 ? null : unread;
    }

    private static string? Unread(JsonElement owner, string name) =>
        owner.TryGetProperty("unread", out var unread) && unread.ValueKind == JsonValueKind.Object ? Text(unread, name) : null;

    private static Written<decimal>? Written(JsonElement value, string? unread, Func<decimal, decimal>? scale = null) =>
        value.ValueKind == JsonValueKind.Number
            ? new(value.GetRawText(), scale is null ? value.GetDecimal() : scale(value.GetDecimal()))
            : unread is null ? null : new(unread, null);

    private static decimal? Number(FundingMeasure measure, decimal? value, MoneyUnit unit) =>
        measure.Kind == FundingMeasureKind.Amount && value is { } yuan ? new Money(yuan).In(unit) : value;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;

    private static IEnumerable<JsonElement> Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];
}
