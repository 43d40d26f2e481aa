using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Forms;

/// <summary>
/// The money of a project (项目资金): amounts by source and measure. Amounts are kept in yuan; <see cref="Unit"/> only says
/// in which unit the form printed them.
/// </summary>
public sealed class Funding
{
    /// <summary>The unit in which the form printed the amounts; null where it named none.</summary>
    public MoneyUnit? Unit { get; set; }

    /// <summary>The rows, in printed order. A source may stand in several rows where a form prints its measures apart.</summary>
    public List<FundingLine> Lines { get; } = [];

    /// <summary>The money of a source by a measure; null where it is blank or not a number.</summary>
    /// <param name="source">The source, such as <see cref="FundingSource.Total"/>.</param>
    /// <param name="measure">A measure of kind <see cref="FundingMeasureKind.Amount"/>.</param>
    public Money? Amount(FundingSource source, FundingMeasure measure) => Entry(source, measure)?.Value is { } yuan ? new Money(yuan) : null;

    /// <summary>What stands in the cell of a source and a measure: yuan, percent or points by the measure's kind; null where it is blank.</summary>
    public Written<decimal>? Entry(FundingSource source, FundingMeasure measure)
    {
        foreach (var line in Lines)
        {
            if (line.Source == source && line.Entries.TryGetValue(measure, out var entry))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Writes the cell of a source and a measure; null clears it.</summary>
    public void Set(FundingSource source, FundingMeasure measure, Written<decimal>? entry)
    {
        var line = Lines.Find(line => line.Source == source && line.Entries.ContainsKey(measure)) ?? Lines.Find(line => line.Source == source);
        if (line is null)
        {
            Lines.Add(line = new FundingLine(source));
        }

        line.Entries[measure] = entry;
    }
}

/// <summary>One row of the money block.</summary>
/// <param name="source">The row's source.</param>
public sealed class FundingLine(FundingSource source)
{
    /// <summary>The source of the row's money.</summary>
    public FundingSource Source { get; } = source;

    /// <summary>The cells of the row by measure, blank ones included where the form prints the cell: yuan, percent or points.</summary>
    public Dictionary<FundingMeasure, Written<decimal>?> Entries { get; } = [];
}
