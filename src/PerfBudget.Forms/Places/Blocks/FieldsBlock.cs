using PerfBudget.Forms.Model;

namespace PerfBudget.Forms.Places.Blocks;

/// <summary>Rows of cells, each a label, a field or an amount.</summary>
/// <param name="Line">The line of the profile where it stands.</param>
/// <param name="Side">The merged label at the left, or null.</param>
/// <param name="Rows">The rows from top to bottom.</param>
public sealed record FieldsBlock(int Line, SideLabel? Side, IReadOnlyList<IReadOnlyList<CellSpec>> Rows) : Block(Line);

/// <summary>One cell of a block of fields.</summary>
public sealed record CellSpec
{
    /// <summary>The line of the profile where it stands.</summary>
    public int Line { get; init; }

    /// <summary>What a label prints; null for a field.</summary>
    public string? Label { get; init; }

    /// <summary>The path of the field, money cell or group score; null for a label or an empty cell.</summary>
    public string? Field { get; init; }

    /// <summary>A label within the cell, before the field's text (项目年度总目标：…).</summary>
    public string? Inline { get; init; }

    /// <summary>How a date is written, such as <c>yyyy-MM-dd</c>; null to print it as it was typed.</summary>
    public string? DateFormat { get; init; }

    /// <summary>How many columns it takes.</summary>
    public int Span { get; init; } = 1;

    /// <summary>How many rows it takes.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Where its text stands; null for what suits its kind.</summary>
    public CellAlign? Align { get; init; }

    /// <summary>The least height of the cell in lines of text, so that a form has room to write by hand.</summary>
    public int MinLines { get; init; } = 1;
}
