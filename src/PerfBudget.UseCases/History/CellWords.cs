using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Comments;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Values;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.History;

/// <summary>The cells of a form and what stood in them, in words for people; rows that are gone are called by what they were last called.</summary>
/// <param name="file">The form as it stands.</param>
/// <param name="unit">The unit in which it writes amounts.</param>
/// <param name="gone">The names of rows that are gone, by their identity.</param>
internal sealed class CellWords(FormContent file, MoneyUnit unit, IReadOnlyDictionary<string, string> gone)
{
    /// <summary>The names of rows that were deleted from some forms: what stood in them then.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> GoneAsync(
        PerfBudgetContext context, IReadOnlyCollection<Guid> filings, IReadOnlyCollection<string> rows, CancellationToken cancellation)
    {
        var deleted = rows.Count == 0 ? [] : await context.Changes.AsNoTracking()
            .Where(change => filings.Contains(change.FilingId) && change.Field == IndicatorRowEdit.Row && change.Before != null && change.Row != null && rows.Contains(change.Row))
            .OrderBy(change => change.Id).Select(change => new { change.Row, change.Before }).ToListAsync(cancellation);
        return deleted.GroupBy(row => row.Row!).Where(same => IndicatorRowEdit.NameIn(same.Last().Before) is not null)
            .ToDictionary(same => same.Key, same => IndicatorRowEdit.NameIn(same.Last().Before)!, StringComparer.Ordinal);
    }

    /// <summary>The rows of indicators among some names of rows that a form does not have, with those that its texts name.</summary>
    public static IEnumerable<string> Unknown(FormContent file, IEnumerable<(string Field, string? Row, string? Before, string? After)> changes) => changes
        .SelectMany(change => change.Field == IndicatorRowEdit.Place ? [change.Row, change.Before, change.After] : new[] { change.Row })
        .Where(row => Guid.TryParse(row, out var id) && file.Indicators.TrueForAll(one => one.Id != id)).OfType<string>().Distinct();

    /// <summary>What a cell is called: 年度指标值 · 培训人次.</summary>
    public string Cell(string field, string? row) =>
        field == IndicatorRowEdit.Row ? Named("指标行", row)
        : field == IndicatorRowEdit.Place ? Named("指标的次序", row)
        : CommentedCell.Find(file, field, row)?.Name ?? Named(Term(field), row);

    /// <summary>What a field is called in whichever row.</summary>
    public static string Term(string field) =>
        field == IndicatorRowEdit.Row ? "指标行"
        : field == IndicatorRowEdit.Place ? "指标的次序"
        : field.StartsWith(EditableCell.IndicatorPrefix, StringComparison.Ordinal) ? IndicatorFields.Find(field[EditableCell.IndicatorPrefix.Length..])?.Term ?? field
        : field.StartsWith(EditableCell.PersonPrefix, StringComparison.Ordinal) ? "人员" + PersonFields.Find(field[EditableCell.PersonPrefix.Length..])?.Term
        : EditableCell.Find(new FormContent { Kind = FormKind.Declaration }, field, null, MoneyUnit.Yuan)?.Term ?? field;

    /// <summary>What stood in a cell; null where nothing did.</summary>
    public string? Text(string field, string? text) => field switch
    {
        IndicatorRowEdit.Row => IndicatorRowEdit.Words(text),
        IndicatorRowEdit.Place => text is null ? "最前" : $"在“{RowName(text) ?? "已删除的一行"}”之后",
        _ when text is not null && MoneyPath.Parse(field)?.Measure.Kind == FundingMeasureKind.Amount
            && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) =>
            amount.ToString("#,##0.######", CultureInfo.InvariantCulture) + " " + unit.Term(),
        _ => text,
    };

    private string Named(string term, string? row) => RowName(row) is { } name ? $"{term} · {name}" : term;

    /// <summary>What a row of indicators is called, or was; null where nobody gave it a name.</summary>
    public string? RowName(string? row) =>
        Guid.TryParse(row, out var id) && file.Indicators.Find(one => one.Id == id) is { } there ? there.Name : row is null ? null : gone.GetValueOrDefault(row);
}
