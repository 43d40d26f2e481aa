using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Fields;

/// <summary>
/// The second schema of <see cref="StoredContent"/>. It goes over the catalogue, so that a field that is added there is kept without a line
/// here. Cells hold their text as written; numbers of money and groups also their value, as the text alone does not tell the unit.
/// </summary>
internal static class StoredSchema2
{
    /// <summary>The schema's number.</summary>
    public const int Number = 2;

    private const string Kind = "kind", Title = "title", Year = "year", Blank = "blankRows", Fields = "fields", Others = "others",
        Label = "label", Text = "text", Value = "value", Money = "money", Unit = "unit", Rows = "rows", Source = "source", Cells = "cells",
        Indicators = "indicators", Id = "id", HorizonName = "horizon", Groups = "groups", Group = "group", Weight = "weight",
        Score = "score", People = "people", Doubts = "doubts", Path = "path", Row = "row";

    // Not escaped to \uXXXX, which makes Chinese six times as long; the text goes into a database and not into a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // By their names and not in the catalogue's order, which may change without the contents changing.
    private static readonly Field[] AllFields = [.. FieldCatalog.All.OrderBy(field => field.Path, StringComparer.Ordinal)];
    private static readonly IndicatorField[] AllColumns = [.. IndicatorFields.Own.OrderBy(field => field.Path, StringComparer.Ordinal)];
    private static readonly PersonField[] AllOfPeople = [.. PersonFields.All.OrderBy(field => field.Path, StringComparer.Ordinal)];

    /// <summary>Writes a content.</summary>
    public static string Write(FormContent file)
    {
        var text = new System.Buffers.ArrayBufferWriter<byte>(4_096);
        using (var json = new Utf8JsonWriter(text, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber(StoredContent.SchemaName, Number);
            json.WriteString(Kind, file.Kind.Id());
            json.WriteString(Title, file.Title);
            if (file.Year is { } year)
            {
                json.WriteNumber(Year, year.Number);
            }

            json.WriteNumber(Blank, file.BlankRows);
            WriteTexts(json, Fields, AllFields.Select(field => (field.Path, field.Get(file))));
            WriteList(json, Others, file.OtherFields, WriteOther);
            WriteMoney(json, file.Funding);
            WriteList(json, Indicators, file.Indicators, WriteIndicator);
            WriteList(json, Groups, file.Evaluation.Groups, WriteGroup);
            WriteList(json, People, file.People, WritePerson);
            if (file.Doubts.Count > 0) // only what was read from a document has them
            {
                WriteList(json, Doubts, file.Doubts, WriteDoubt);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>
    /// Reads what <see cref="Write"/> wrote. A name that the catalogue does not know is an error, as what stands under it would be lost.
    /// </summary>
    /// <exception cref="JsonException">A name is unknown.</exception>
    public static FormContent Read(JsonElement json)
    {
        var file = new FormContent
        {
            Kind = FormKinds.FromId(json.GetProperty(Kind).GetString())
                ?? throw Unknown(Kind, json.GetProperty(Kind).GetString()),
            Title = json.GetProperty(Title).GetString(),
            Year = json.TryGetProperty(Year, out var year) ? new FiscalYear(year.GetInt32()) : null,
            BlankRows = json.GetProperty(Blank).GetInt32(),
        };
        foreach (var cell in json.GetProperty(Fields).EnumerateObject())
        {
            (FieldCatalog.Find(cell.Name) ?? throw Unknown(Fields, cell.Name)).Set(file, cell.Value.GetString());
        }

        file.OtherFields.AddRange(ReadOthers(json.GetProperty(Others)));
        ReadMoney(json.GetProperty(Money), file.Funding);
        file.Indicators.AddRange(json.GetProperty(Indicators).EnumerateArray().Select(ReadIndicator));
        file.Evaluation.Groups.AddRange(json.GetProperty(Groups).EnumerateArray().Select(ReadGroup));
        file.People.AddRange(json.GetProperty(People).EnumerateArray().Select(ReadPerson));
        if (json.TryGetProperty(Doubts, out var doubts))
        {
            file.Doubts.AddRange(doubts.EnumerateArray().Select(ReadDoubt));
        }

        return file;
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, List<T> items, Action<T, Utf8JsonWriter> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item, json);
        }

        json.WriteEndArray();
    }

    // What is blank is left out.
    private static void WriteTexts(Utf8JsonWriter json, string? name, IEnumerable<(string Path, string? Text)> cells)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartObject();
        foreach (var (path, text) in cells)
        {
            if (text is not null)
            {
                json.WriteString(path, text);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteOther(OtherField other, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Label, other.Label);
        json.WriteString(Text, other.Text);
        json.WriteEndObject();
    }

    private static IEnumerable<OtherField> ReadOthers(JsonElement others) => others.EnumerateArray()
        .Select(other => new OtherField(other.GetProperty(Label).GetString()!, other.GetProperty(Text).GetString()));

    private static void WriteDoubt(ReadingDoubt doubt, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Path, doubt.Path);
        if (doubt.Row is { } row)
        {
            json.WriteString(Row, row);
        }

        json.WriteString(Text, doubt.Text);
        json.WriteEndObject();
    }

    private static ReadingDoubt ReadDoubt(JsonElement doubt) => new(
        doubt.GetProperty(Path).GetString()!,
        doubt.TryGetProperty(Row, out var row) ? row.GetGuid() : null,
        doubt.GetProperty(Text).GetString()!);

    private static void WriteMoney(Utf8JsonWriter json, Funding funding)
    {
        json.WriteStartObject(Money);
        json.WriteString(Unit, funding.Unit?.Id());
        WriteList(json, Rows, funding.Lines, WriteRow);
        json.WriteEndObject();
    }

    private static void WriteRow(FundingLine line, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Source, line.Source.Id);
        if (FundingSource.FromId(line.Source.Id) is null)
        {
            json.WriteString(Label, line.Source.Term); // the printed label is all that is known of such a source
        }

        json.WriteStartObject(Cells);
        foreach (var (measure, entry) in line.Entries.OrderBy(cell => cell.Key.Id, StringComparer.Ordinal))
        {
            WriteNumber(json, measure.Id, entry);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void ReadMoney(JsonElement money, Funding funding)
    {
        var unit = money.GetProperty(Unit).GetString();
        funding.Unit = unit is null ? null : MoneyUnits.FromId(unit) ?? throw Unknown(Unit, unit);
        foreach (var row in money.GetProperty(Rows).EnumerateArray())
        {
            var source = row.GetProperty(Source).GetString()!;
            var line = new FundingLine(row.TryGetProperty(Label, out var label)
                ? FundingSource.Unlisted(label.GetString()!)
                : FundingSource.FromId(source) ?? throw Unknown(Source, source));
            foreach (var cell in row.GetProperty(Cells).EnumerateObject())
            {
                line.Entries[FundingMeasure.FromId(cell.Name) ?? throw Unknown(Cells, cell.Name)] = ReadNumber(cell.Value);
            }

            funding.Lines.Add(line);
        }
    }

    private static void WriteIndicator(Indicator row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Id, row.Id);
        json.WriteString(HorizonName, row.Horizon.Id());
        WriteTexts(json, Cells, AllColumns.Select(column => (column.Path, column.Get(row))));
        if (row.Others.Count > 0)
        {
            WriteList(json, Others, row.Others, WriteOther);
        }

        json.WriteEndObject();
    }

    private static Indicator ReadIndicator(JsonElement row)
    {
        var horizon = row.GetProperty(HorizonName).GetString();
        var indicator = new Indicator
        {
            Id = row.GetProperty(Id).GetGuid(), Horizon = Horizons.FromId(horizon) ?? throw Unknown(HorizonName, horizon),
        };
        foreach (var cell in row.GetProperty(Cells).EnumerateObject())
        {
            (IndicatorFields.Find(cell.Name) ?? throw Unknown(Indicators, cell.Name)).Set(indicator, cell.Value.GetString());
        }

        if (row.TryGetProperty(Others, out var others))
        {
            indicator.Others.AddRange(ReadOthers(others));
        }

        return indicator;
    }

    private static void WriteGroup(GroupScore group, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Group, group.Group);
        WriteNumber(json, Weight, group.Weight);
        WriteNumber(json, Score, group.Score);
        json.WriteEndObject();
    }

    private static GroupScore ReadGroup(JsonElement group) => new(group.GetProperty(Group).GetString()!)
    {
        Weight = ReadNumber(group.GetProperty(Weight)), Score = ReadNumber(group.GetProperty(Score)),
    };

    private static void WritePerson(Person person, Utf8JsonWriter json) =>
        WriteTexts(json, null, AllOfPeople.Select(field => (field.Path, field.Get(person))));

    private static Person ReadPerson(JsonElement person) => person.EnumerateObject().Aggregate(
        new Person(null, null, null, null),
        (read, cell) => (PersonFields.Find(cell.Name) ?? throw Unknown(People, cell.Name)).With(read, cell.Value.GetString()));

    // null for a blank cell; the value is left out where the text is no number. Amounts are in yuan, whatever unit the text is in.
    private static void WriteNumber(Utf8JsonWriter json, string name, Written<decimal>? cell)
    {
        if (cell is not { } written)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString(Text, written.Text);
        if (written.Value is { } value)
        {
            json.WriteNumber(Value, Values.Money.WithoutTrailingZeros(value));
        }

        json.WriteEndObject();
    }

    private static Written<decimal>? ReadNumber(JsonElement cell) => cell.ValueKind == JsonValueKind.Null
        ? null
        : new(cell.GetProperty(Text).GetString()!, cell.TryGetProperty(Value, out var value) ? value.GetDecimal() : null);

    private static JsonException Unknown(string where, string? name) => new($"\"{where}\": the catalogue knows no \"{name}\".");
}
