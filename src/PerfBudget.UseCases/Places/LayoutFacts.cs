using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Places.Blocks;

namespace PerfBudget.UseCases.Places;

/// <summary>A cell or a column of a form, as its profile describes it.</summary>
/// <param name="Part">The part of the form where it stands.</param>
/// <param name="Label">What the form prints.</param>
/// <param name="Term">The field's official term; null for a place to write by hand.</param>
/// <param name="Path">The field's path; null likewise.</param>
/// <param name="Kind">The kind of its value; null likewise.</param>
/// <param name="MaxLength">The most characters that it takes; null where that is not limited by characters.</param>
public sealed record LayoutFact(string Part, string Label, string? Term, string? Path, string? Kind, int? MaxLength);

/// <summary>What a layout contains, part by part.</summary>
public static class LayoutFacts
{
    /// <summary>The cells and columns, in printed order; what is filed beside the form last.</summary>
    public static IReadOnlyList<LayoutFact> Of(FormLayout layout) => [.. layout.Blocks.SelectMany(block => OfBlock(block, layout)), .. layout.Unprinted.Select(Unprinted)];

    private static IEnumerable<LayoutFact> OfBlock(Block block, FormLayout layout) => block switch
    {
        FieldsBlock => layout.Words.Labels.Where(label => Paths(block).Contains(label.Value)).Select(label => Fact("基本内容", label.Key, label.Value)),
        MoneyBlock money => money.Rows.SelectMany(row => money.Columns.Select(column => Fact("资金", $"{row.Label} · {column.Label}", new MoneyPath(column.Measure, row.Source).ToString()))),
        IndicatorsBlock indicators => indicators.Columns.Select(column => column.Field is { } field ? Fact("指标", column.Label, "indicator." + field) : new LayoutFact("指标", column.Label, "分组得分", null, "分数", null)),
        PeopleBlock people => people.Columns.Select(column => column.Field is { } field ? Fact("人员", column.Label, "people." + field) : new LayoutFact("人员", column.Label, null, null, null, null)),
        SignaturesBlock signatures => signatures.Entries.Select(entry => entry.Field is { } field ? Fact("落款", entry.Label.TrimEnd('：', ':'), field) : new LayoutFact("落款", entry.Label.TrimEnd('：', ':'), null, null, null, null)),
        FootnoteBlock note => [new LayoutFact("表下说明", note.Text, null, null, null, null)],
        _ => [],
    };

    private static HashSet<string> Paths(Block block) =>
        block is FieldsBlock fields ? [.. fields.Rows.SelectMany(row => row).Select(cell => cell.Field).OfType<string>()] : [];

    private static LayoutFact Unprinted(string path) =>
        Fact("不打印", IndicatorFields.Find(path)?.Term ?? path, "indicator." + path);

    private static LayoutFact Fact(string part, string label, string path)
    {
        if (path.StartsWith("indicator.", StringComparison.Ordinal) && IndicatorFields.Find(path["indicator.".Length..]) is { } indicator)
        {
            return new LayoutFact(part, label, indicator.Term, path, Kind(indicator.Type), Limit(indicator.Type, indicator.MaxLength));
        }

        if (FieldCatalog.Find(path) is { } field)
        {
            return new LayoutFact(part, label, field.Term, path, Kind(field.Type), Limit(field.Type, field.MaxLength));
        }

        if (MoneyPath.Parse(path) is { } money)
        {
            return new LayoutFact(part, label, $"{money.Source.Term} · {money.Measure.Term}", path, "金额、比率或分数", null);
        }

        return new LayoutFact(part, label, label, path, path.StartsWith("people.", StringComparison.Ordinal) ? "文字" : "分数",
            path.StartsWith("people.", StringComparison.Ordinal) ? FieldCatalog.ShortText : null);
    }

    private static int? Limit(FieldType type, int most) => type is FieldType.Text or FieldType.LongText or FieldType.Target ? most : null;

    private static string Kind(FieldType type) => type switch
    {
        FieldType.Text => "文字",
        FieldType.LongText => "长文字",
        FieldType.Date => "日期",
        FieldType.Period => "起止日期",
        FieldType.YesNo => "是或否",
        FieldType.Year => "年度",
        FieldType.Points => "分数",
        FieldType.Money => "金额",
        FieldType.Percent => "百分比",
        FieldType.Target => "指标值",
        FieldType.Tick => "打勾",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>How pages say the years of a form or a rule.</summary>
    public static string Years(int? from, int? to) => (from, to) switch
    {
        (null, null) => "各年度",
        ({ } first, null) => first.ToString(ChineseCulture.Instance) + " 年起",
        (null, { } last) => last.ToString(ChineseCulture.Instance) + " 年止",
        ({ } first, { } last) when first == last => first.ToString(ChineseCulture.Instance) + " 年",
        ({ } first, { } last) => $"{first}–{last} 年",
    };
}
