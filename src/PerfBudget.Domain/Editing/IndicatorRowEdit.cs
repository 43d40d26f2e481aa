using System.Text.Json;
using System.Text.Json.Nodes;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Editing;

/// <summary>
/// Adding, deleting, restoring and moving an indicator's row. <see cref="Row"/> holds the row as a text: <c>null</c> where there is none,
/// else <c>{"after": …, "horizon": …, "level1": …, "level2": …, "level3": …, …}</c>; so what a deletion wrote as its "before" puts the
/// row back. <see cref="Place"/> holds the identity of the row above it.
/// </summary>
public static class IndicatorRowEdit
{
    /// <summary>The field that is the row itself.</summary>
    public const string Row = "indicator.row";

    /// <summary>The field that says behind which row it stands; blank for the first.</summary>
    public const string Place = "indicator.place";

    /// <summary>The most rows of a form.</summary>
    public const int MostRows = 500;

    private const string After = "after", HorizonName = "horizon", Medium = "medium";

    /// <summary>Whether the field is one of the two.</summary>
    public static bool IsOne(string field) => field is Row or Place;

    /// <summary>Applies such an edit.</summary>
    public static EditOutcome Apply(FormContent file, CellEdit edit)
    {
        if (!Guid.TryParse(edit.Row, out var id))
        {
            return new EditOutcome(null, null, "没有这一行");
        }

        var index = file.Indicators.FindIndex(indicator => indicator.Id == id);
        return edit.Field == Place ? Move(file, index, edit.Text)
            : edit.Text is null ? Delete(file, index)
            : index >= 0 ? new EditOutcome(Write(file, index), Write(file, index))
            : Insert(file, id, edit.Text);
    }

    /// <summary>The text of a row that is to be added.</summary>
    public static string Text(Guid? after, Horizon horizon, IEnumerable<(IndicatorField Field, string? Text)> cells)
    {
        var json = new JsonObject { [After] = after?.ToString(), [HorizonName] = horizon == Horizon.Medium ? Medium : "annual" };
        foreach (var (field, text) in cells.Where(cell => cell.Text is not null))
        {
            json[field.Path] = text;
        }

        return json.ToJsonString();
    }

    /// <summary>A row of a file as a text; null where the file has no such row.</summary>
    public static string? TextOf(FormContent file, Guid row) => file.Indicators.FindIndex(indicator => indicator.Id == row) is >= 0 and var index ? Write(file, index) : null;

    /// <summary>The row above a row of a file; null for the first.</summary>
    public static string? PlaceOf(FormContent file, Guid row) => file.Indicators.FindIndex(indicator => indicator.Id == row) is > 0 and var index ? Above(file, index) : null;

    /// <summary>What a row's text says, for people: 产出指标 › 数量指标 › 培训人次；年度指标值：≥9人次. Null where it is none.</summary>
    public static string? Words(string? text)
    {
        if (text is null || Parse(text) is not { } json)
        {
            return null;
        }

        IndicatorField[] levels = [IndicatorFields.Level1, IndicatorFields.Level2, IndicatorFields.Level3];
        var said = levels.Select(field => Said(json, field.Path)).Where(part => !string.IsNullOrWhiteSpace(part));
        var rest = IndicatorFields.All.Except(levels).Select(field => (field.Term, Text: Said(json, field.Path))).Where(cell => !string.IsNullOrWhiteSpace(cell.Text));
        return string.Join('；', rest.Select(cell => cell.Text == IndicatorFields.TickMark ? cell.Term : $"{cell.Term}：{cell.Text}").Prepend(string.Join(" › ", said)));
    }

    /// <summary>三级指标 that a row's text names, or null.</summary>
    public static string? NameIn(string? text) => text is not null && Parse(text) is { } json ? Said(json, IndicatorFields.Level3.Path) : null;

    private static EditOutcome Delete(FormContent file, int index)
    {
        if (index < 0)
        {
            return new EditOutcome(null, null);
        }

        var before = Write(file, index);
        file.Indicators.RemoveAt(index);
        return new EditOutcome(before, null);
    }

    private static EditOutcome Insert(FormContent file, Guid id, string text)
    {
        if (file.Indicators.Count >= MostRows)
        {
            return new EditOutcome(null, null, $"一张表最多 {MostRows} 条指标");
        }

        if (Parse(text) is not { } json)
        {
            return new EditOutcome(null, null, "这一行没有读懂，没有添加");
        }

        var row = new Indicator { Id = id, Horizon = Said(json, HorizonName) == Medium ? Horizon.Medium : Horizon.Annual };
        foreach (var field in IndicatorFields.All.Where(field => field != IndicatorFields.ReasonAndMeasure))
        {
            var cell = new EditableCell(field.Term, field.Type, field.MaxLength, () => field.Get(row), value => field.Set(row, value));
            var read = CellText.Read(cell, Said(json, field.Path), MoneyUnit.Yuan);
            if (read.Refusal is { } refusal)
            {
                return new EditOutcome(null, null, refusal);
            }

            if (read.Text is not null)
            {
                field.Set(row, read.Text);
            }
        }

        var at = PlaceOf(file, Guid.TryParse(Said(json, After), out var above) ? above : null, row, json.ContainsKey(After));
        file.Indicators.Insert(at, row);
        return new EditOutcome(null, Write(file, at));
    }

    private static EditOutcome Move(FormContent file, int index, string? text)
    {
        if (index < 0)
        {
            return new EditOutcome(null, null, "这一行已被删除");
        }

        var before = Above(file, index);
        var row = file.Indicators[index];
        file.Indicators.RemoveAt(index);
        var above = Guid.TryParse(text, out var id) ? file.Indicators.FindIndex(indicator => indicator.Id == id) : -1;
        if (above < 0 && !string.IsNullOrEmpty(text))
        {
            file.Indicators.Insert(index, row);
            return new EditOutcome(before, before, "上面的一行已被删除，没有移动");
        }

        file.Indicators.Insert(above + 1, row);
        return new EditOutcome(before, Above(file, above + 1));
    }

    // Behind the row that is named. Where that row is gone: behind the last of the same levels, else at the end.
    private static int PlaceOf(FormContent file, Guid? above, Indicator row, bool isSaid)
    {
        if (above is null && isSaid)
        {
            return 0;
        }

        var index = file.Indicators.FindIndex(indicator => indicator.Id == above);
        index = index >= 0 ? index : file.Indicators.FindLastIndex(indicator => indicator.Level1 == row.Level1 && indicator.Level2 == row.Level2);
        index = index >= 0 ? index : file.Indicators.FindLastIndex(indicator => indicator.Level1 == row.Level1);
        return index >= 0 ? index + 1 : file.Indicators.Count;
    }

    private static string Write(FormContent file, int index)
    {
        var row = file.Indicators[index];
        return Text(
            Guid.TryParse(Above(file, index), out var above) ? above : null, row.Horizon,
            IndicatorFields.All.Where(field => field != IndicatorFields.ReasonAndMeasure).Select(field => (field, field.Get(row))));
    }

    private static string? Above(FormContent file, int index) => index == 0 ? null : file.Indicators[index - 1].Id.ToString();

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Said(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
