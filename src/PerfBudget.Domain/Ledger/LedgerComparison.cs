using System.Globalization;
using PerfBudget.Domain.Checks.Judging;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Rectifications;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Ledger;

/// <summary>A cell of a form beside what the ledger says for it.</summary>
/// <param name="Field">The cell.</param>
/// <param name="Term">What it is called.</param>
/// <param name="Now">Its text to be edited, in the form's unit; null where it is blank.</param>
/// <param name="Ledger">What the ledger says, as the same kind of text.</param>
/// <param name="Unit">What both are counted in: 元, 万元 or %.</param>
/// <param name="Differs">Whether the two say different numbers; a blank cell differs.</param>
public sealed record LedgerCell(string Field, string Term, string? Now, string Ledger, string Unit, bool Differs)
{
    /// <summary>Whether the form says nothing where the ledger does.</summary>
    public bool IsBlank => Now is null;
}

/// <summary>Holds a form's money cells against the ledger.</summary>
public static class LedgerComparison
{
    /// <summary>The cells that the ledger has a word for, in the order of the form.</summary>
    /// <param name="file">The form.</param>
    /// <param name="fields">The paths of the cells that the form prints.</param>
    /// <param name="unit">The unit in which it writes amounts.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="until">The last day that counts, see <see cref="Until"/>.</param>
    public static IReadOnlyList<LedgerCell> Of(FormContent file, IEnumerable<string> fields, MoneyUnit unit, MoneyLedger ledger, DateOnly? until)
    {
        var cells = new List<LedgerCell>();
        foreach (var field in fields.Distinct(StringComparer.Ordinal))
        {
            if (MoneyPath.Parse(field) is not var (measure, source) || ledger.Value(measure, source, until) is not { } value
                || EditableCell.Find(file, field, null, unit) is not { } cell)
            {
                continue;
            }

            var number = measure.Kind == FundingMeasureKind.Amount ? new Money(value).In(unit) : value;
            var now = file.Funding.Entry(source, measure)?.Value is { } written ? measure.Kind == FundingMeasureKind.Amount ? new Money(written).In(unit) : written : (decimal?)null;
            cells.Add(new LedgerCell(field, cell.Term, cell.Get(), number.ToString("0.##########", CultureInfo.InvariantCulture),
                measure.Kind == FundingMeasureKind.Amount ? unit.Term() : "%", now != number));
        }

        return cells;
    }

    /// <summary>The last day whose money a stage's form tells of: the end of a tracking's period, the end of the year; null where a tracking names no period.</summary>
    public static DateOnly? Until(FormContent file, int year, string? usualPeriod) =>
        file.Kind == FormKind.Tracking ? TrackingTime.End(file, year, usualPeriod) : new DateOnly(year, 12, 31);
}
