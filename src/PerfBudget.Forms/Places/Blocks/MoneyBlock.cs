using PerfBudget.Domain.Forms;

namespace PerfBudget.Forms.Places.Blocks;

/// <summary>The money of a project as a table: a head row of measures, a row for each source.</summary>
/// <param name="Line">The line of the profile where it stands.</param>
/// <param name="Side">The merged label at the left, or null.</param>
/// <param name="LabelSpan">How many columns the rows' labels take.</param>
/// <param name="Corner">What stands above the rows' labels, or null.</param>
/// <param name="Columns">The measures.</param>
/// <param name="Rows">The sources.</param>
public sealed record MoneyBlock(
    int Line, SideLabel? Side, int LabelSpan, string? Corner, IReadOnlyList<MoneyColumn> Columns, IReadOnlyList<MoneyRow> Rows) : Block(Line)
{
    /// <summary>What a cell prints that is not scored.</summary>
    public const string NotScored = "—";
}

/// <summary>A column of the money table.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Label">The head.</param>
/// <param name="Span">How many columns of the form it takes.</param>
public sealed record MoneyColumn(FundingMeasure Measure, string Label, int Span);

/// <summary>A row of the money table.</summary>
/// <param name="Source">The source.</param>
/// <param name="Label">The label.</param>
/// <param name="Scored">Whether its points are printed; else they print <see cref="MoneyBlock.NotScored"/>.</param>
public sealed record MoneyRow(FundingSource Source, string Label, bool Scored);
