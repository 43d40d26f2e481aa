namespace PerfBudget.Forms.Reading;

/// <summary>One cell of a document as it was extracted.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Index">The place in its line, from 0.</param>
/// <param name="Raw">The text as it stands in the file.</param>
public sealed record SourceCell(int Line, int Index, string Raw)
{
    /// <summary>The text as it was meant: without stray spaces and mark-up.</summary>
    public string Text { get; } = Wording.Mended(Raw);

    /// <summary>What labels are compared by.</summary>
    internal string Key { get; } = Wording.Key(Raw);

    /// <summary>Whether there is nothing in the cell.</summary>
    public bool IsBlank => Key.Length == 0;
}

/// <summary>One line of a document: its cells, blank ones included.</summary>
public sealed class SourceRow
{
    /// <summary>Parts a line at its tabs.</summary>
    /// <param name="line">The line of the file, from 1.</param>
    /// <param name="text">Its text.</param>
    /// <param name="afterGap">Whether an empty line stands before it, as at a page break.</param>
    public SourceRow(int line, string text, bool afterGap)
    {
        Line = line;
        AfterGap = afterGap;
        Width = 1;
        var filled = new List<SourceCell>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\t')
            {
                continue;
            }

            var cell = new SourceCell(line, Width - 1, text[start..i]);
            if (!cell.IsBlank)
            {
                filled.Add(cell);
            }

            start = i + 1;
            Width += i < text.Length ? 1 : 0;
        }

        Filled = filled;
    }

    /// <summary>The line of the file, from 1.</summary>
    public int Line { get; }

    /// <summary>Whether an empty line stands before it, as at a page break.</summary>
    public bool AfterGap { get; }

    /// <summary>How many cells the line has.</summary>
    public int Width { get; }

    /// <summary>The cells that are not blank.</summary>
    public IReadOnlyList<SourceCell> Filled { get; }

    /// <summary>Whether the line is a paragraph: one cell and no tabs.</summary>
    public bool IsParagraph => Width == 1;
}

/// <summary>A document as lines of cells parted by tabs.</summary>
public sealed class SourceDocument
{
    /// <summary>Parts a text into its lines and cells.</summary>
    /// <param name="name">The name by which results and messages speak of it.</param>
    /// <param name="text">The text.</param>
    public SourceDocument(string name, string text)
    {
        Name = name;
        var rows = new List<SourceRow>();
        var gap = false;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var row = new SourceRow(number, line.ToString(), gap);
            gap = row.Filled.Count == 0 && row.Width == 1;
            if (row.Filled.Count > 0)
            {
                rows.Add(row);
                gap = false;
            }
            else if (row.Width > 1)
            {
                gap = false;
            }
        }

        Rows = rows;
        Lines = number;
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

    private const int RepeatsOfFurniture = 4;
}
