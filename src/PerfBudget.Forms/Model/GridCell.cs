namespace PerfBudget.Forms.Model;

/// <summary>What a cell is to its form.</summary>
public enum CellRole
{
    /// <summary>Printed words beside or above a value.</summary>
    Label,

    /// <summary>The head of a column.</summary>
    Head,

    /// <summary>What the project's file says; blank where it says nothing.</summary>
    Value,
}

/// <summary>The field that a cell shows.</summary>
/// <param name="Path">The path: <c>project.unit</c>, <c>money.executed.total</c>, <c>group.产出指标.score</c>, <c>people.name</c>, or of an indicator's row <c>indicator.target</c>.</param>
/// <param name="Indicator">The indicator's identity, for a cell of an indicator's row.</param>
/// <param name="Person">The person's place in the list, for a cell of the people.</param>
public sealed record CellField(string Path, Guid? Indicator = null, int? Person = null);

/// <summary>One cell of a form.</summary>
public sealed record GridCell
{
    /// <summary>The first row, from 0.</summary>
    public required int Row { get; init; }

    /// <summary>The first column, from 0.</summary>
    public required int Column { get; init; }

    /// <summary>How many rows it takes.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>How many columns it takes.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>The label within the cell in front of its text (项目年度总目标：); empty where there is none.</summary>
    public string Inline { get; init; } = "";

    /// <summary>The text; empty where the cell is blank.</summary>
    public string Text { get; init; } = "";

    /// <summary>What the cell is.</summary>
    public CellRole Role { get; init; }

    /// <summary>Where its text stands.</summary>
    public CellAlign Align { get; init; } = CellAlign.Center;

    /// <summary>The field behind it; null for labels and heads.</summary>
    public CellField? Field { get; init; }

    /// <summary>Whether the text is printed again where a page break cuts the cell; else it goes on there.</summary>
    public bool Repeats { get; init; }

    /// <summary>The least height in lines.</summary>
    public int MinLines { get; init; } = 1;

    /// <summary>Whether the cell stands beside the form, on the screen alone.</summary>
    public bool IsBeside { get; init; }

    /// <summary>All that is printed in the cell.</summary>
    public string Shown => Inline.Length == 0 ? Text : Inline + Text;

    /// <summary>The row below the cell.</summary>
    public int EndRow => Row + RowSpan;

    /// <summary>The column right of the cell.</summary>
    public int EndColumn => Column + ColumnSpan;
}
