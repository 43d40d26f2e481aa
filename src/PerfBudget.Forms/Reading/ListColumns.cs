using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Forms.Reading;

/// <summary>
/// Columns of an indicator table that say something of the project: where several projects stand one below the other in
/// one table, its name, unit, money and goal are columns, filled in the project's first row.
/// </summary>
internal static class ListColumns
{
    private const string OfField = "field:";
    private const string OfMoney = "money:";

    /// <summary>The column's id for a head that names a field or an amount, or null.</summary>
    public static string? IdOf(SourceCell head, Vocabulary words) =>
        words.ApartMeasure(head.Key) is { } measure ? OfMoney + measure.Id
        : words.Field(head.Key) is { } path ? OfField + path
        : null;

    public static bool Is(TableColumn column) => column.Id.StartsWith(OfField, StringComparison.Ordinal) || column.Id.StartsWith(OfMoney, StringComparison.Ordinal);

    public static bool IsMoney(TableColumn column) => column.Id.StartsWith(OfMoney, StringComparison.Ordinal);

    /// <summary>Takes the cells of such columns into the form.</summary>
    public static void Take(TableRow row, FormSheet sheet)
    {
        foreach (var (column, cell) in row.Cells.Where(cell => Is(cell.Key)))
        {
            if (IsMoney(column))
            {
                TakeMoney(FundingMeasure.FromId(column.Id[OfMoney.Length..])!, column, cell, sheet);
                continue;
            }

            var field = FieldCatalog.Find(column.Id[OfField.Length..])!;
            sheet.Labels.Fields.TryAdd(field.Path, column.Head);
            sheet.CellClaims.Claim(cell, field.Path);
            field.Set(sheet.File, field.Get(sheet.File) + cell.Text);
            sheet.LabelledValues++;
        }
    }

    private static void TakeMoney(FundingMeasure measure, TableColumn column, SourceCell cell, FormSheet sheet)
    {
        var line = new FundingLine(FundingSource.Total);
        line.Entries[measure] = MoneyUnitReader.Entry(cell, measure, sheet.File.Funding, sheet.CellClaims);
        sheet.Labels.Measures[measure] = column.Head;
        sheet.Labels.FundingLines[line] = column.Head;
        sheet.File.Funding.Lines.Add(line);
    }
}
