using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>One cell of a document as it was extracted.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Index">The place in its line, from 0.</param>
/// <param name="Raw">The text as it stands in the file.</param>
public sealed record SourceCell(int Line, int Index, string Raw)
{
    /// <summary>The text as it was meant: without stray spaces and mark-up.</summary>
    public string Text { get; } = RawText.Mended(Raw);

    /// <summary>What labels are compared by.</summary>
    internal string Key { get; } = RawText.Key(Raw);

    private bool? _isValue;

    /// <summary>Whether the text is a target or a measured value: a number, or something behind a sign of comparison.</summary>
    internal bool IsValue => _isValue ??= TargetValue.Parse(Text) is { } value && (value.IsNumber || value.Operator is not null);

    /// <summary>The cell of the document that this one is a part of; null where it is one itself.</summary>
    internal SourceCell? Whole { get; private init; }

    /// <summary>A part of the cell, so many places farther right.</summary>
    internal SourceCell Part(string raw, int places) => new(Line, Index + places, raw) { Whole = Whole ?? this };

    /// <summary>The cell so many places farther right.</summary>
    internal SourceCell Moved(int places) => places == 0 ? this : Part(Raw, places);

    /// <summary>Whether there is nothing in the cell.</summary>
    public bool IsBlank => Key.Length == 0;
}

/// <summary>One line of a document: its cells, blank ones included.</summary>
public sealed class SourceRow
{
    /// <summary>A row of cells.</summary>
    /// <param name="line">The line of the file, from 1.</param>
    /// <param name="cells">The texts of its cells, blank ones included.</param>
    /// <param name="afterGap">Whether an empty line stands before it, as at a page break.</param>
    public SourceRow(int line, IReadOnlyList<string> cells, bool afterGap)
    {
        Line = line;
        AfterGap = afterGap;
        Width = Math.Max(1, cells.Count);
        Filled = [.. cells.Select((text, index) => new SourceCell(line, index, text)).Where(cell => !cell.IsBlank)];
    }

    /// <summary>A row of cells that stand in lines of their own.</summary>
    internal SourceRow(IReadOnlyList<SourceCell> cells, int width)
    {
        (Line, Filled, Width) = (cells[0].Line, cells, Math.Max(width, cells[^1].Index + 1));
    }

    private SourceRow(SourceRow row, IReadOnlyList<SourceCell> cells) =>
        (Line, AfterGap, Filled, Width) = (row.Line, row.AfterGap, cells, Math.Max(row.Width, cells[^1].Index + 1));

    /// <summary>The row with other cells in it.</summary>
    internal SourceRow With(IReadOnlyList<SourceCell> cells) => new(this, cells);

    /// <summary>The line of the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The line of its last cell.</summary>
    internal int LastLine => Filled[^1].Line;

    /// <summary>Whether an empty line stands before it, as at a page break.</summary>
    public bool AfterGap { get; }

    /// <summary>How many cells the line has.</summary>
    public int Width { get; }

    /// <summary>The cells that are not blank.</summary>
    public IReadOnlyList<SourceCell> Filled { get; }

    /// <summary>Whether the line is a paragraph: one cell and no others beside it.</summary>
    public bool IsParagraph => Width == 1;
}

/// <summary>A document as lines of cells.</summary>
public sealed class SourceDocument
{
    private const int RepeatsOfFurniture = 4;

    /// <summary>Parts a text into its lines, and these at their tabs.</summary>
    /// <param name="name">The name by which results and messages speak of it.</param>
    /// <param name="text">The text.</param>
    public SourceDocument(string name, string text)
        : this(name, TextLines.Of(text, TextShape.Tabs)) => Source = text;

    /// <summary>Parts a text into its lines, and these as the shape of its tables says.</summary>
    /// <param name="name">The name by which results and messages speak of it.</param>
    /// <param name="text">The text.</param>
    /// <param name="shape">The shape.</param>
    public SourceDocument(string name, string text, TextShape shape)
        : this(name, TextLines.Of(text, shape)) => Source = text;

    /// <summary>Takes rows that were put together from the lines of a text.</summary>
    internal SourceDocument(string name, int lines, IReadOnlyList<SourceRow> rows)
    {
        (Name, Lines, Rows) = (name, lines, rows);
        Furniture = FurnitureOf([.. rows]);
    }

    /// <summary>The text of the document, where it was one: its tables may have come in another shape than was thought.</summary>
    internal string? Source { get; }

    /// <summary>Takes lines of cells as they are.</summary>
    /// <param name="name">The name by which results and messages speak of it.</param>
    /// <param name="lines">The cells of each line; a line of one blank cell is an empty one.</param>
    public SourceDocument(string name, IReadOnlyList<IReadOnlyList<string>> lines)
    {
        Name = name;
        Lines = lines.Count;
        var rows = new List<SourceRow>();
        var gap = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var row = new SourceRow(i + 1, lines[i], gap);
            if (row.Filled.Count > 0)
            {
                rows.Add(row);
            }

            gap = row.Filled.Count == 0 && row.IsParagraph;
        }

        Rows = rows;
        Furniture = FurnitureOf(rows);
    }

    /// <summary>The name by which results and messages speak of it.</summary>
    public string Name { get; }

    /// <summary>The lines that are not empty.</summary>
    public IReadOnlyList<SourceRow> Rows { get; }

    /// <summary>How many lines the file has.</summary>
    public int Lines { get; }

    /// <summary>The keys of paragraphs that stand on many pages: watermarks, running heads.</summary>
    internal IReadOnlySet<string> Furniture { get; }

    private static HashSet<string> FurnitureOf(List<SourceRow> rows) =>
        [.. rows.Where(row => row.IsParagraph && row.Filled[0].Key.Length is > 1 and < 30)
            .CountBy(row => row.Filled[0].Key)
            .Where(count => count.Value >= RepeatsOfFurniture && !count.Key.EndsWith('表') && !count.Key.Contains("年度)", StringComparison.Ordinal) && !count.Key.Contains(':', StringComparison.Ordinal))
            .Select(count => count.Key)];
}
