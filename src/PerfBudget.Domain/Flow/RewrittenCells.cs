using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.History;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Flow;

/// <summary>The entries of the history where a form's contents were exchanged as a whole, and not typed: one for each cell that differs.</summary>
internal static class RewrittenCells
{
    /// <summary>The entries, each with its own number of the filing.</summary>
    public static IReadOnlyList<CellChange> Between(Filing filing, FormContent before, FormContent after, MoneyUnit? unit, ChangeOrigin origin, Decision decision)
    {
        var browser = Guid.NewGuid();
        return [.. FormComparison.Between(before, after, unit ?? after.Funding.Unit ?? before.Funding.Unit ?? MoneyUnit.Yuan).Select((difference, n) =>
        {
            var (field, was, now) = Of(difference, before, after);
            var edit = new CellEdit(field, difference.Row, filing.NextSequence() - 1, now);
            return new CellChange(filing, edit, new EditOutcome(was, now), decision.By, new BrowserEdit(browser, n + 1, false, origin), decision.At);
        })];
    }

    // Whole rows as the history writes them, so that one can be put back.
    private static (string Field, string? Before, string? After) Of(Difference difference, FormContent before, FormContent after) =>
        difference.Field != IndicatorRowEdit.Row || !Guid.TryParse(difference.Row, out var row) ? (difference.Field, difference.Before, difference.After)
        : difference.Kind == DifferenceKind.Moved ? (IndicatorRowEdit.Place, IndicatorRowEdit.PlaceOf(before, row), IndicatorRowEdit.PlaceOf(after, row))
        : (difference.Field, IndicatorRowEdit.TextOf(before, row), IndicatorRowEdit.TextOf(after, row));
}
