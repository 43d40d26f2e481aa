using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Model;

namespace PerfBudget.Forms.Places.Blocks;

/// <summary>The table of indicators.</summary>
/// <param name="Line">The line of the profile where it stands.</param>
/// <param name="Side">The merged label at the left, or null.</param>
/// <param name="Columns">The columns from left to right.</param>
/// <param name="Heads">Heads that stand above several columns.</param>
/// <param name="Always">Level-2 names by level-1 name whose rows stand even where no indicator is of them.</param>
public sealed record IndicatorsBlock(
    int Line,
    SideLabel? Side,
    IReadOnlyList<IndicatorColumn> Columns,
    IReadOnlyList<GroupHead> Heads,
    IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Always) : Block(Line)
{
    /// <summary>Whether the table shows targets of the medium term beside those of the year.</summary>
    public bool HasTwoHorizons => Columns.Any(column => column.Horizon is not null);
}

/// <summary>A head above several columns.</summary>
/// <param name="Label">The head.</param>
/// <param name="First">The first column's place among the columns.</param>
/// <param name="Count">How many columns it stands above.</param>
public sealed record GroupHead(string Label, int First, int Count);

/// <summary>A column of the table of indicators.</summary>
public sealed record IndicatorColumn
{
    /// <summary>The path of the indicator's field; null for the score of a group.</summary>
    public string? Field { get; init; }

    /// <summary>Whether the column holds the score of the level-1 group, merged over its rows.</summary>
    public bool IsGroupScore { get; init; }

    /// <summary>The head.</summary>
    public required string Label { get; init; }

    /// <summary>How many columns of the form it takes.</summary>
    public int Span { get; init; } = 1;

    /// <summary>The word of the running number in front of the name (指标1), which takes the first of the column's columns; null for none.</summary>
    public string? Ordinal { get; init; }

    /// <summary>Whether the level-1 name prints its points (产出指标(50分)).</summary>
    public bool Points { get; init; }

    /// <summary>The horizon whose indicators the column shows, or null for all.</summary>
    public Horizon? Horizon { get; init; }

    /// <summary>Where its texts stand; null for what suits the field.</summary>
    public CellAlign? Align { get; init; }
}
