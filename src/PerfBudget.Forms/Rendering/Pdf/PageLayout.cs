using PerfBudget.Forms.Model;

namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>A rectangle on a page, in points from its upper left corner.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct Box(double Left, double Top, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => Left + Width;

    /// <summary>Lower edge.</summary>
    public double Bottom => Top + Height;
}

/// <summary>A piece of one line in one font.</summary>
/// <param name="Text">The characters.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Baseline">The line it stands on.</param>
/// <param name="Width">Its width.</param>
/// <param name="Size">The size of its font.</param>
/// <param name="Font">Its font.</param>
public readonly record struct TextRun(string Text, double X, double Baseline, double Width, double Size, TrueTypeFont Font);

/// <summary>A cell, or the part of one that a page shows.</summary>
/// <param name="Cell">The cell of the grid.</param>
/// <param name="Box">Where it is.</param>
/// <param name="Runs">Its text, line by line.</param>
/// <param name="Lines">The lines that these runs make up.</param>
/// <param name="IsCut">Whether a page break parts the cell's text.</param>
public sealed record LaidCell(GridCell Cell, Box Box, IReadOnlyList<TextRun> Runs, IReadOnlyList<string> Lines, bool IsCut = false);

/// <summary>One page of a form.</summary>
/// <param name="Cells">The cells on it.</param>
/// <param name="Runs">The text beside the table: title, signatures, footnotes, page number.</param>
public sealed record LaidPage(IReadOnlyList<LaidCell> Cells, IReadOnlyList<TextRun> Runs);

/// <summary>A form set on pages: where every box and every text stands. Drawing adds nothing to it.</summary>
/// <param name="Grid">The form.</param>
/// <param name="FontSize">The size of the body's text.</param>
/// <param name="Pages">The pages.</param>
/// <param name="Missing">Characters that no font has; 〓 stands in their places.</param>
public sealed record PageLayout(FormGrid Grid, double FontSize, IReadOnlyList<LaidPage> Pages, IReadOnlySet<int> Missing)
{
    /// <summary>The paper.</summary>
    public PageSetup Paper => Grid.Page;

    /// <summary>The form's title.</summary>
    public string Title => Grid.Title;
}
