using System.Text.Json;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Fields;

/// <summary>
/// Reads the first schema of <see cref="StoredContent"/>, which had no number and was the shape that <c>perfbudget read</c> prints. Nothing
/// is written in it any more. Its words for ticks and units are frozen here: they are those of its time, whatever the catalogue calls
/// these today.
/// </summary>
internal static class StoredSchema1
{
    /// <summary>The schema's number, which its documents do not say.</summary>
    public const int Number = 1;

    private static readonly Dictionary<string, DeviationCause> Causes = new(StringComparer.Ordinal)
    {
        ["经费保障"] = DeviationCause.Funds, ["制度保障"] = DeviationCause.Rules, ["人员保障"] = DeviationCause.Staff,
        ["硬件条件保障"] = DeviationCause.Equipment, ["其他"] = DeviationCause.Other,
    };

    private static readonly Dictionary<string, Likelihood> Likelihoods = new(StringComparer.Ordinal)
    {
        ["确定能"] = Likelihood.Certain, ["有可能"] = Likelihood.Possible, ["完全不可能"] = Likelihood.Impossible,
    };

    private static readonly Dictionary<string, MoneyUnit> Units = new(StringComparer.Ordinal)
    {
        ["元"] = MoneyUnit.Yuan, ["万元"] = MoneyUnit.TenThousandYuan,
    };

    private static readonly string[] Texts =
    [
        "level1", "level2", "level3", "target", "expected", "actual", "forecast", "deviation", "reason", "measure", "remark",
    ];

    /// <summary>Reads a document of this schema.</summary>
    /// <exception cref="JsonException">It is not of this shape.</exception>
    public static FormContent Read(JsonElement json)
    {
        var file = new FormContent
        {
            Kind = FormKinds.FromId(Text(json, "kind"))
                ?? throw new JsonException("\"kind\" must be declaration, tracking or self-evaluation."),
            Title = Text(json, "title"),
            Year = Figure(json, "year") is { } year ? FiscalYear.TryOf((int)year) : null,
            BlankRows = (int)(Figure(json, "blankRows") ?? 0),
        };
        foreach (var written in Items(json, "fields"))
        {
            ReadField(written, file);
        }

        if (Part(json, "money") is { } money)
        {
            ReadMoney(money, file.Funding);
        }

        file.Indicators.AddRange(Items(json, "indicators").Select(ReadIndicator));
        ReadGroups(json, file.Evaluation.Groups);
        file.People.AddRange(Items(json, "people").Select(person =>
            new Person(Text(person, "role"), Text(person, "name"), Text(person, "position"), Text(person, "organisation"))));
        return file;
    }

    private static void ReadField(JsonElement written, FormContent file)
    {
        var path = Text(written, "path") ?? "";
        if (path == "other")
        {
            file.OtherFields.Add(new OtherField(Text(written, "label") ?? "", Text(written, "text")));
            return;
        }

        var field = FieldCatalog.Find(path) ?? throw new JsonException($"\"fields\": no field is called \"{path}\".");
        field.Set(file, Text(written, "text"));
    }

    // Cells stand under the measure's printed word, and the document says which measure each word meant. Amounts are in the
    // document's unit.
    private static void ReadMoney(JsonElement money, Funding funding)
    {
        funding.Unit = Text(money, "unit") is { } word ? Units[word] : null;
        var inYuan = (funding.Unit ?? MoneyUnit.Yuan).InYuan();
        var measures = money.GetProperty("measures").EnumerateObject().ToDictionary(
            word => word.Name,
            word => FundingMeasure.FromId(word.Value.GetString() ?? "")
                ?? throw new JsonException($"\"measures\": no measure is called \"{word.Value}\"."));
        foreach (var row in Items(money, "rows"))
        {
            var source = Text(row, "source") ?? "";
            var line = new FundingLine(FundingSource.FromId(source) ?? FundingSource.Unlisted(Text(row, "label") ?? source));
            foreach (var value in row.GetProperty("values").EnumerateObject())
            {
                var measure = measures[value.Name];
                var scale = measure.Kind == FundingMeasureKind.Amount ? inYuan : 1m;
                line.Entries[measure] = Written(value.Value, Unread(row, value.Name), scale);
            }

            funding.Lines.Add(line);
        }
    }

    private static Indicator ReadIndicator(JsonElement row)
    {
        var indicator = new Indicator
        {
            Id = row.TryGetProperty("id", out var id) ? id.GetGuid() : Guid.CreateVersion7(),
            Horizon = Text(row, "horizon") == "medium" ? Horizon.Medium : Horizon.Annual,
            Causes = [.. Items(row, "causes").Select(cause => Causes[cause.GetString()!])],
            Likelihood = Text(row, "likelihood") is { } likelihood ? Likelihoods[likelihood] : null,
            Weight = row.TryGetProperty("weight", out var weight) ? Written(weight, Unread(row, "weight"), 1m) : null,
            Score = row.TryGetProperty("score", out var score) ? Written(score, Unread(row, "score"), 1m) : null,
        };
        foreach (var column in Texts)
        {
            var field = IndicatorFields.Find(column) ?? throw new JsonException($"\"indicators\": no column is called \"{column}\".");
            field.Set(indicator, Text(row, column));
        }

        return indicator;
    }

    private static void ReadGroups(JsonElement json, List<GroupScore> groups)
    {
        foreach (var (column, set) in new (string, Action<GroupScore, Written<decimal>?>)[]
        {
            ("groupWeights", (group, points) => group.Weight = points), ("groupScores", (group, points) => group.Score = points),
        })
        {
            if (Part(json, column) is not { } cells)
            {
                continue;
            }

            foreach (var cell in cells.EnumerateObject())
            {
                var group = groups.Find(known => known.Group == cell.Name);
                if (group is null)
                {
                    groups.Add(group = new GroupScore(cell.Name));
                }

                var unread = Part(json, "groupUnread") is { } all && Part(all, column) is { } words ? Text(words, cell.Name) : null;
                set(group, Written(cell.Value, unread, 1m));
            }
        }
    }

    private static string? Unread(JsonElement owner, string name) => Part(owner, "unread") is { } words ? Text(words, name) : null;

    private static Written<decimal>? Written(JsonElement value, string? unread, decimal scale) =>
        value.ValueKind == JsonValueKind.Number ? new(value.GetRawText(), value.GetDecimal() * scale)
        : unread is null ? null : new(unread, null);

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;

    private static decimal? Figure(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    private static JsonElement? Part(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static IEnumerable<JsonElement> Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];
}
