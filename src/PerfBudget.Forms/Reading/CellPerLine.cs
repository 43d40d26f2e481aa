using PerfBudget.Domain.Fields;

namespace PerfBudget.Forms.Reading;

/// <summary>Puts a text that holds one cell a line (copied from a page or out of Word) back into rows, by what its cells say.</summary>
internal sealed class CellPerLine(Vocabulary words)
{
    private readonly FormFinder _finder = new(words);
    private List<SourceCell> _cells = [];
    private List<SourceRow> _rows = [];
    private HashSet<SourceCell> _afterBlank = [];

    /// <summary>The rows; none where the text is not of this shape.</summary>
    public IReadOnlyList<SourceRow> Rows(string text)
    {
        var lines = TextLines.Of(text, TextShape.CellPerLine);
        _cells = [.. lines.Select((line, n) => new SourceCell(n + 1, 0, line[0].Trim())).Where(cell => !cell.IsBlank)];
        _rows = [];
        _afterBlank = BlankCells(_cells);
        for (var i = 0; i < _cells.Count;)
        {
            i = TakeHeads(i) ?? TakeMoney(i) ?? TakeGoals(i) ?? TakeLabel(i) ?? TakeAlone(i);
        }

        return _rows;
    }

    // Where most cells follow each other at one distance, a wider one is a blank cell between them.
    private static HashSet<SourceCell> BlankCells(List<SourceCell> cells)
    {
        var gaps = cells.Zip(cells.Skip(1)).Select(pair => pair.Second.Line - pair.First.Line).ToList();
        var usual = gaps.Count == 0 ? 1 : gaps.CountBy(gap => gap).MaxBy(gap => gap.Value).Key;
        return new HashSet<SourceCell>(cells.Skip(1).Where((cell, n) => gaps[n] > usual), ReferenceEqualityComparer.Instance);
    }

    private int? TakeHeads(int i)
    {
        var end = i;
        while (end < _cells.Count
            && (IsHead(_cells[end]) || (end > i && end + 1 < _cells.Count && IsShort(_cells[end]) && IsHead(_cells[end + 1]))))
        {
            end++;
        }

        // An unknown head may stand last: it is followed by the first level.
        if (end > i && end + 1 < _cells.Count && IsShort(_cells[end]) && !words.IsLevel1(_cells[end].Key)
            && words.IsLevel1(_cells[end + 1].Key))
        {
            end++;
        }

        var heads = InOneRow(_cells.GetRange(i, end - i));
        if (heads.Count < 3 || !_finder.IsIndicatorHead(new SourceRow(heads, heads.Count)))
        {
            return null;
        }

        heads = BelowOneAnother(heads);
        _rows.Add(new SourceRow(heads, heads[^1].Index + 1));
        var table = new TableOfLines(words, heads);
        var last = table.End(_cells, end, _finder);
        _rows.AddRange(table.Rows(_cells.GetRange(end, last - end), _afterBlank));
        return TakeTotal(last, table);
    }

    private int TakeTotal(int i, TableOfLines table)
    {
        if (i >= _cells.Count || !words.IsTotal(_cells[i].Key))
        {
            return i;
        }

        var end = i + 1;
        while (end < _cells.Count && end - i <= 3
            && (TableOfLines.IsNumber(_cells[end]) || (end > i + 1 && _cells[end].Key is "优" or "良" or "中" or "差")))
        {
            end++;
        }

        _rows.Add(table.Total(_cells.GetRange(i, end - i), i + 1 < _cells.Count && _afterBlank.Contains(_cells[i + 1])));
        return end;
    }

    // A head over others stands before all of the first row of heads; the levels begin the second.
    private List<SourceCell> BelowOneAnother(List<SourceCell> heads)
    {
        var levels = heads.FindIndex(head => words.Column(head.Key) is "level1");
        var above = heads.Take(Math.Max(0, levels)).Where(head => words.Column(head.Key) is not null).ToList();
        if (above.Count < 2)
        {
            return heads;
        }

        var below = heads.Skip(levels).ToList();
        var over = above.Find(head => words.Column(head.Key) == "target");
        List<SourceCell> order =
            [.. heads.Take(levels).Except(above), .. below,
                .. above.Where(head => head != over || !below.Exists(cell => words.Column(cell.Key) == "target"))];
        _rows.AddRange(over is null || order.Contains(over) ? [] : [new SourceRow([over with { Index = 0 }], 1)]);
        return InOneRow(order);
    }

    private int? TakeMoney(int i)
    {
        var first = words.Measure(_cells[i].Key) is null && i + 1 < _cells.Count ? i + 1 : i;
        var end = first;
        while (end < _cells.Count && words.Measure(_cells[end].Key) is not null)
        {
            end++;
        }

        if (end - first < 2 || end >= _cells.Count || words.SourceByWords(_cells[end].Key) is null
            || (first > i && words.FieldByWords(_cells[i].Key) is not null))
        {
            return null;
        }

        var heads = _cells.GetRange(first, end - first);
        var side = first > i ? [_cells[i]] : new List<SourceCell>();
        _rows.Add(new SourceRow([.. side, .. heads.Select((head, n) => head with { Index = n + 2 })], heads.Count + 2));
        while (end < _cells.Count && words.SourceByWords(_cells[end].Key) is not null)
        {
            var row = new List<SourceCell> { _cells[end] with { Index = 1 } };
            for (end++; end < _cells.Count && TableOfLines.IsNumber(_cells[end]); end++)
            {
                row.Add(_cells[end] with { Index = row.Count + 1 });
            }

            _rows.Add(new SourceRow(row, heads.Count + 2));
        }

        return end;
    }

    private int? TakeGoals(int i)
    {
        var end = i;
        while (end < _cells.Count && IsGoal(_cells[end]))
        {
            end++;
        }

        if (end - i < 2 || end >= _cells.Count || IsLabel(_cells[end]))
        {
            return null;
        }

        var heads = InOneRow(_cells.GetRange(i, end - i));
        _rows.Add(new SourceRow(heads, heads.Count));
        var of = heads.Count > 2 || words.IsHeading(heads[0].Key) ? heads.Skip(1).ToList() : heads;
        var texts = _cells.Skip(end).TakeWhile(cell => !IsLabel(cell)).Take(of.Count).ToList();
        _rows.Add(new SourceRow([.. texts.Select((text, n) => text with { Index = of[n].Index })], heads.Count + 1));
        return end + texts.Count;
    }

    private int? TakeLabel(int i)
    {
        var cell = _cells[i];
        if (!IsLabel(cell) && !words.IsClosing(cell.Key))
        {
            return null;
        }

        var hasValue = i + 1 < _cells.Count && !IsLabel(_cells[i + 1]) && !_finder.IsTitleLine(new SourceRow([_cells[i + 1]], 1))
            && !words.IsHeading(_cells[i + 1].Key);
        _rows.Add(new SourceRow(hasValue ? [cell, _cells[i + 1] with { Index = 1 }] : [cell], 2));
        return i + (hasValue ? 2 : 1);
    }

    private int TakeAlone(int i)
    {
        _rows.Add(new SourceRow([_cells[i]], 1));
        return i + 1;
    }

    private bool IsHead(SourceCell cell) =>
        words.Column(cell.Key) is not null || (words.IsHeading(cell.Key) && words.Field(cell.Key) is null);

    private static bool IsShort(SourceCell cell) => cell.Key.Length <= 14 && !TableOfLines.IsNumber(cell);

    private bool IsGoal(SourceCell cell) =>
        words.FieldByWords(cell.Key) is { } path
            && (path.StartsWith("goals.", StringComparison.Ordinal) || path == FieldCatalog.EvaluationGoalResult.Path);

    private bool IsLabel(SourceCell cell) =>
        words.FieldByWords(cell.Key) is not null || words.ApartMeasure(cell.Key) is not null || words.Measure(cell.Key) is not null
            || words.Source(cell.Key) is not null;

    private static List<SourceCell> InOneRow(List<SourceCell> cells) => [.. cells.Select((cell, n) => cell with { Index = n })];
}
