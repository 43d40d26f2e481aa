using System.Globalization;
using System.Text;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Forms.Places;

namespace PerfBudget.Forms.Layout;

/// <summary>Writes what stands in the cells: labels with their placeholders filled, values as the form writes them.</summary>
internal sealed class FormWords(FormLayout layout, FormContent file)
{
    /// <summary>A label: <c>{unit}</c>, <c>{year}</c>, <c>{period}</c>, <c>{term}</c>, <c>{project.name}</c> and <c>{points.GROUP}</c> are filled.</summary>
    public string Say(string label)
    {
        var open = label.IndexOf('{');
        if (open < 0)
        {
            return label;
        }

        var said = new StringBuilder();
        var from = 0;
        while (open >= 0 && label.IndexOf('}', open) is > 0 and var close)
        {
            said.Append(label, from, open - from).Append(Placeholder(label[(open + 1)..close]));
            from = close + 1;
            open = label.IndexOf('{', from);
        }

        return said.Append(label, from, label.Length - from).ToString();
    }

    /// <summary>The text of a field, an amount or a group's points.</summary>
    /// <param name="path">The path.</param>
    /// <param name="dateFormat">How dates are written; null as typed.</param>
    /// <param name="label">The label beside it: where it says %, a rate goes without the sign.</param>
    public string Field(string path, string? dateFormat = null, string? label = null)
    {
        if (MoneyPath.Parse(path) is { } money)
        {
            return Money(money.Measure, money.Source, label);
        }

        if (GroupPath.Parse(path) is { } group)
        {
            var score = Group(group.Group);
            return (group.IsWeight ? score?.Weight : score?.Score)?.Text ?? "";
        }

        var field = FieldCatalog.Find(path)!;
        return dateFormat is null ? field.Get(file) ?? "" : field.Value(file) switch
        {
            DateOnly day => Day(day, dateFormat),
            Period period => Day(period.From, dateFormat) + "至" + Day(period.To, dateFormat),
            _ => field.Get(file) ?? "",
        };
    }

    /// <summary>A cell of the money: amounts in the form's unit and format, rates with %, points as given.</summary>
    public string Money(FundingMeasure measure, FundingSource source, string? label)
    {
        if (file.Funding.Entry(source, measure) is not { } entry)
        {
            return "";
        }

        return entry.Value is not { } value ? entry.Text : measure.Kind switch
        {
            FundingMeasureKind.Amount => new Money(value).In(layout.Unit).ToString(layout.AmountFormat, CultureInfo.InvariantCulture),
            FundingMeasureKind.Rate when label is not null && label.AsSpan().IndexOfAny('%', '％') >= 0 => Number(value),
            FundingMeasureKind.Rate => Number(value) + "%",
            _ => Number(value),
        };
    }

    /// <summary>The points of a group that the form prints beside its name; null where it has none.</summary>
    public string? Points(string group) =>
        Group(group)?.Weight?.Text ?? (layout.GroupPoints.TryGetValue(group, out var points) ? Number(points) : null);

    /// <summary>The points given to a group.</summary>
    public GroupScore? Group(string group) => file.Evaluation.Groups.Find(score => score.Group == group);

    private string Placeholder(string name) => name switch
    {
        "unit" => layout.Unit.Term(),
        "year" => file.Year?.ToString() ?? file.Evaluation.Year?.Value?.ToString() ?? "    ",
        "project.name" => file.Project.Name?.Name ?? "",
        "period" => Months() ?? layout.Period ?? "",
        "term" => Term() ?? "    年—    年",
        _ when name.StartsWith("points.", StringComparison.Ordinal) => Points(name[7..]) ?? "",
        _ => "{" + name + "}",
    };

    // 1-7月, where the tracking covers whole months of the form's year in words.
    private string? Months() => file.Tracking.Period?.Value is { IsInOrder: true } period && period.From.Year == period.To.Year
        ? string.Create(CultureInfo.InvariantCulture, $"{period.From.Month}-{period.To.Month}月")
        : null;

    private string? Term()
    {
        var (from, to) = file.Project.Term?.Value is { } term ? (term.From, term.To) : (file.Project.Start?.Value, file.Project.End?.Value);
        return from is { } first && to is { } last ? string.Create(CultureInfo.InvariantCulture, $"{first.Year}年—{last.Year}年") : null;
    }

    private static string Day(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
