using System.Globalization;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Editing;

/// <summary>A cell of a form that can be written into: the field behind it, bound to one project's file.</summary>
/// <param name="Term">The official term.</param>
/// <param name="Type">The kind of its value.</param>
/// <param name="MaxLength">The most characters it takes.</param>
/// <param name="Get">The text to be edited; null where it is blank. Amounts stand in the form's unit, without separators.</param>
/// <param name="Set">Writes a canonical text; null clears the cell.</param>
public sealed record EditableCell(string Term, FieldType Type, int MaxLength, Func<string?> Get, Action<string?> Set)
{
    /// <summary>The beginning of the names of cells in indicators' rows, and in the list of people.</summary>
    public const string IndicatorPrefix = "indicator.", PersonPrefix = "people.";

    /// <summary>The most people that a form lists.</summary>
    public const int MostPeople = 60;

    /// <summary>Whether negative amounts are refused.</summary>
    public bool IsBudget { get; private init; }

    /// <summary>The cell of a name and row; null where the file has no such cell.</summary>
    /// <param name="file">The file.</param>
    /// <param name="field">The field's path.</param>
    /// <param name="row">The indicator's identity or the person's place.</param>
    /// <param name="unit">The unit in which the form writes amounts.</param>
    public static EditableCell? Find(FormContent file, string field, string? row, MoneyUnit unit) =>
        field.StartsWith(IndicatorPrefix, StringComparison.Ordinal) ? OfIndicator(file, field[IndicatorPrefix.Length..], row)
        : field.StartsWith(PersonPrefix, StringComparison.Ordinal) ? OfPerson(file, field[PersonPrefix.Length..], row)
        : MoneyPath.Parse(field) is { } money ? OfMoney(file, money, unit)
        : GroupPath.Parse(field) is { } group ? OfGroup(file, group)
        : FieldCatalog.Find(field) is { } known ? new EditableCell(known.Term, known.Type, known.MaxLength, () => known.Get(file), text => known.Set(file, text))
        : null;

    private static EditableCell? OfIndicator(FormContent file, string path, string? row) =>
        IndicatorFields.Find(path) is { } field && Guid.TryParse(row, out var id) && file.Indicators.Find(indicator => indicator.Id == id) is { } found
            ? new EditableCell(field.Term, field.Type, field.MaxLength, () => field.Get(found), text => field.Set(found, text))
            : null;

    private static EditableCell? OfPerson(FormContent file, string path, string? row) =>
        PersonFields.Find(path) is { } field && int.TryParse(row, CultureInfo.InvariantCulture, out var place) && place >= 0 && place < file.People.Count
            ? new EditableCell(field.Term, FieldType.Text, FieldCatalog.ShortText, () => field.Get(file.People[place]), text => file.People[place] = With(file.People[place], field, text))
            : null;

    private static Person With(Person person, PersonField field, string? text) =>
        field == PersonFields.Role ? person with { Role = text }
        : field == PersonFields.Name ? person with { Name = text }
        : field == PersonFields.Position ? person with { Position = text }
        : person with { Organisation = text };

    private static EditableCell OfMoney(FormContent file, MoneyPath path, MoneyUnit unit)
    {
        var (measure, source) = path;
        var isAmount = measure.Kind == FundingMeasureKind.Amount;
        return new EditableCell(
            path.Term,
            isAmount ? FieldType.Money : measure.Kind == FundingMeasureKind.Rate ? FieldType.Percent : FieldType.Points,
            FieldCatalog.ShortText,
            () => file.Funding.Entry(source, measure) is not { } entry ? null
                : entry.Value is not { } value ? entry.Text
                : Number(isAmount ? new Money(value).In(unit) : value),
            text =>
            {
                file.Funding.Unit ??= unit;
                file.Funding.Set(source, measure, isAmount ? Yuan(text, unit) : WrittenValues.Number(text));
            })
        {
            IsBudget = measure == FundingMeasure.Initial || measure == FundingMeasure.Budget || measure == FundingMeasure.Annual || measure == FundingMeasure.Project,
        };
    }

    private static Written<decimal>? Yuan(string? text, MoneyUnit unit) =>
        WrittenValues.Amount(text, unit) is { } amount ? new Written<decimal>(amount.Text, amount.Value?.Yuan) : null;

    private static EditableCell OfGroup(FormContent file, GroupPath path)
    {
        GroupScore? Find() => file.Evaluation.Groups.Find(score => score.Group == path.Group);
        return new EditableCell(
            path.Group + (path.IsWeight ? "分值" : "得分"), FieldType.Points, FieldCatalog.ShortText,
            () => (path.IsWeight ? Find()?.Weight : Find()?.Score)?.Text,
            text =>
            {
                var group = Find();
                if (group is null)
                {
                    file.Evaluation.Groups.Add(group = new GroupScore(path.Group));
                }

                _ = path.IsWeight ? group.Weight = WrittenValues.Number(text) : group.Score = WrittenValues.Number(text);
            });
    }

    private static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
