using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Fields;

/// <summary>What a particular form prints for the fields it shows; labels differ from place to place.</summary>
public sealed class PrintedLabels
{
    /// <summary>Labels by field path, without stray spaces.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Heads of the money columns.</summary>
    public Dictionary<FundingMeasure, string> Measures { get; } = [];

    /// <summary>Labels of the money rows; a row without a label is not in it.</summary>
    public Dictionary<FundingLine, string> FundingLines { get; } = [];
}
