using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Ledger;

/// <summary>The sums of a ledger, as forms ask for them.</summary>
/// <param name="lines">The lines that count.</param>
public sealed class MoneyLedger(IReadOnlyCollection<MoneyLine> lines)
{
    // What a form may print as one row though the ledger keeps its parts.
    private static readonly Dictionary<FundingSource, FundingSource[]> Parts = new()
    {
        [FundingSource.Fiscal] = [FundingSource.GeneralBudget, FundingSource.GovernmentFund, FundingSource.StateCapital],
        [FundingSource.CentralAndProvince] = [FundingSource.Central, FundingSource.Province],
    };

    /// <summary>The sum of a kind and a source, in yuan; null where no line is of them.</summary>
    public decimal? Sum(MoneyKind kind, FundingSource? source = null)
    {
        var found = lines.Where(line => line.Kind == kind && (source is null || line.Source == source)).ToList();
        return found.Count == 0 ? null : found.Sum(line => line.Yuan);
    }

    /// <summary>What the ledger says for a cell of a form's money block: yuan, or percent for the execution rate; null where it says nothing.</summary>
    /// <param name="measure">The column. What is asked for, forecast or scored is not in a ledger.</param>
    /// <param name="source">The row; the total is the sum of all.</param>
    /// <param name="until">The last day that counts; null for all.</param>
    public decimal? Value(FundingMeasure measure, FundingSource source, DateOnly? until)
    {
        decimal? Of(params MoneyKind[] kinds)
        {
            var found = lines.Where(line => kinds.Contains(line.Kind) && IsOf(line.Source, source) && (until is null || line.On <= until)).ToList();
            return found.Count == 0 ? null : found.Sum(line => line.Yuan);
        }

        return measure == FundingMeasure.Initial ? Of(MoneyKind.Budget)
            : measure == FundingMeasure.Budget ? Of(MoneyKind.Budget, MoneyKind.Adjustment)
            : measure == FundingMeasure.Received ? Of(MoneyKind.Received)
            : measure == FundingMeasure.Executed ? Of(MoneyKind.Spent)
            : measure == FundingMeasure.Rate && Of(MoneyKind.Spent) is { } spent && Of(MoneyKind.Budget, MoneyKind.Adjustment) is > 0 and var budget ? Math.Round(spent / budget * 100, 2)
            : null;
    }

    private static bool IsOf(FundingSource line, FundingSource row) =>
        row == FundingSource.Total || line == row || (Parts.TryGetValue(row, out var parts) && parts.Contains(line));
}
