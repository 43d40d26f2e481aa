using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>Reads the indicator table of one form, row by row, carrying levels down as the merged cells of the print did.</summary>
internal sealed class IndicatorReader(FormSheet sheet)
{
    private readonly CellEvidence _evidence = new(sheet.Words);
    private readonly List<TableRow> _rows = [];
    private readonly GroupPoints _groups = new(sheet);
    private const double EnoughEvidence = 4;
    private IReadOnlyList<TableColumn> _columns = [];
    private string? _level1;
    private string? _level2;
    private bool _beginsPage;

    /// <summary>How many rows had a place for an indicator and none in it.</summary>
    public int BlankRows { get; private set; }

    /// <summary>Whether the rows that follow look farther than the year (长期绩效指标).</summary>
    public bool IsMediumTerm { get; set; }

    public bool IsActive => _columns.Count > 0;

    public bool HasRows => _rows.Count > 0;

    /// <summary>Whether any row has points earned.</summary>
    public bool HasScores => _rows.Exists(row => row.Cell("score") is { } score && WrittenValues.Number(score.Text)?.Value is not null);

    public TableColumn? Column(string id) => _columns.FirstOrDefault(column => column.Id == id);

    public bool Has(string column) => _columns.Any(known => known.Id == column);

    /// <summary>Takes the heads of the table; again after a page break that repeats them.</summary>
    /// <param name="heads">The rows of heads.</param>
    /// <param name="hasOrdinals">Whether numbers of indicators (指标1) stand in cells of their own.</param>
    /// <param name="body">The rows below them, which show the columns that no head names.</param>
    /// <param name="isAbove">Whether the heads stand in the form above, in a list of projects.</param>
    public void TakeHeads(IReadOnlyList<SourceRow> heads, bool hasOrdinals, IReadOnlyList<SourceRow> body, bool isAbove = false)
    {
        var named =
            IndicatorHeads.Columns(heads, hasOrdinals, sheet.Words, isAbove ? new CellClaims() : sheet.CellClaims, isRepeated: IsActive
                || isAbove, sheet.File.Year);
        _evidence.HasLevel2 = named.Exists(column => column.Id == "level2");
        _columns = new UnnamedColumns(_evidence).Complete(named, body, heads[^1], sheet.CellClaims);
        _beginsPage = false;
    }

    /// <summary>Reads one row below the heads.</summary>
    /// <returns>False where the row does not look like a part of the table.</returns>
    /// <param name="row">The row.</param>
    /// <param name="next">The row behind it.</param>
    /// <param name="afterOtherText">Whether text that is no part of the table stands before it, so that the table may have ended.</param>
    public bool Read(SourceRow row, SourceRow? next, bool afterOtherText)
    {
        _beginsPage |= row.AfterGap;
        var placed = RowAligner.Align(row.Filled, _columns, _evidence.OfIndicator);
        var cells = new Dictionary<TableColumn, SourceCell>();
        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i] is { } column)
            {
                cells[column] = row.Filled[i];
            }
        }

        if (cells.Count == 0 || (row.IsParagraph && !sheet.Words.IsLevel1(row.Filled[0].Key)))
        {
            return false;
        }

        var table = new TableRow(row, cells) { Horizon = IsMediumTerm ? Horizon.Medium : Horizon.Annual };
        if (afterOtherText && !IsContinuation(table) && !row.Filled.Any(cell => sheet.Words.IsLevel1(cell.Key) || sheet.Words.IsLevel2(cell.Key) || CellEvidence.IsOrdinal(cell.Key))
            && cells.Sum(cell => _evidence.OfIndicator(cell.Value, cell.Key)) < EnoughEvidence)
        {
            return false;
        }

        foreach (var cell in row.Filled.Where(cell => !cells.ContainsValue(cell)))
        {
            sheet.CellClaims.LeaveOver(cell, "这一格在指标表中找不到对应的栏目。");
            table.LeftOver.Add(cell);
        }

        if (IsContinuation(table))
        {
            Continue(table);
        }
        else
        {
            ListColumns.Take(table, sheet);
            TakeLevels(table, next);
            _rows.Add(table);
        }

        _beginsPage = false;
        return true;
    }

    /// <summary>Reads 小计: points of the group that ends here.</summary>
    /// <returns>False where the row is none.</returns>
    public bool ReadSubtotal(SourceRow row)
    {
        if (!sheet.Words.IsSubtotal(row.Filled[0].Key))
        {
            return false;
        }

        _groups.TakeSubtotal(row, _level1, Has("score"));
        return true;
    }

    /// <summary>The indicators, in printed order, and the points by group where the place scores groups.</summary>
    public (List<Indicator> Indicators, List<GroupScore> Groups) Finish()
    {
        var byGroup = ScoresGroups();
        var indicators = new List<Indicator>();
        _groups.Begin(_rows);
        foreach (var row in _rows)
        {
            if (_groups.TakeExecutionRow(row))
            {
                continue;
            }

            if (byGroup && row.Cell("score") is { } score)
            {
                _groups.TakeScore(row, score);
            }

            var found = IndicatorRows.Read(row, _columns, byGroup, sheet.CellClaims);
            if (found.Count == 0)
            {
                BlankRows++;
            }
            else
            {
                Doubt(row, found[^1]);
            }

            indicators.AddRange(found);
        }

        return (indicators, _groups.Finish(byGroup));
    }

    // A cell without a place may be any that the row then lacks; cells that stand at another distance from their heads than
    // those beside them were put there by what they say.
    private void Doubt(TableRow row, Indicator indicator)
    {
        foreach (var cell in row.LeftOver)
        {
            sheet.File.Doubts.Add(new ReadingDoubt(ReadingDoubt.WholeRow, indicator.Id, cell.Text));
        }

        var values = row.Cells.Where(cell => !TableRow.IsLabel(cell.Key) && cell.Key.Id != "level3").OrderBy(cell =>
            cell.Value.Index).ToList();
        for (var i = 0; i < values.Count; i++)
        {
            var (column, cell) = (values[i].Key, values[i].Value);
            if (IsShifted(column, cell) && (i == 0 || !IsShifted(values[i - 1].Key, values[i - 1].Value))
                && (i > 0 || values.Skip(1).Any(other => !IsShifted(other.Key, other.Value))))
            {
                sheet.Doubt(cell, "indicator." + column.Id, $"这一格按“{column.Head}”读取，但不在该栏之下，请核对原表。", indicator.Id);
            }
        }
    }

    private static bool IsShifted(TableColumn column, SourceCell cell) => cell.Index < column.Position
        || cell.Index >= column.Position + column.Span;

    // Points stand once a group where there is no column of points to earn, and no more scores than groups.
    private bool ScoresGroups() =>
        Has("score") && !Has("weight")
            && !(_rows.TrueForAll(row => row.Cell("score") is not null)
                && _rows.Count > _rows.Select(row => row.GroupLabel).Distinct().Count())
        && (_groups.HasWeights || _rows.Count(row => row.Cell("score") is not null) <= _rows.Select(row => row.GroupLabel).Distinct().Count())
        && _rows.Count(row => row.Cell("score") is not null) <= _rows.Count(row => row.Cell("level1") is not null) + 1;

    private void TakeLevels(TableRow row, SourceRow? next)
    {
        var (level1, level2) = (row.Cell("level1"), row.Cell("level2"));
        if (LabelsBelongToNextRow(row, next))
        {
            // The merged labels slid up by one row: the ordinal goes on, the next row begins anew.
            (row.Level1, row.Level2) = (_level1, _level2);
            sheet.CellClaims.Note(row.Cell("ordinal")!, $"序号接着上一行，本行归入“{_level2}”；左侧的标签从下一行起算。");
            SetLevels(level1, level2);
            row.GroupLabel = _level1;
        }
        else if (OwnLevelHasVanished(row, next) is { } own)
        {
            (row.Level1, row.Level2) = (_level1, own);
            sheet.CellClaims.Note(level2!, $"序号在下一行又从 1 开始，本行应属于原文中消失的“{own}”。");
            SetLevels(level1, level2);
            row.GroupLabel = _level1;
        }
        else
        {
            SetLevels(level1, level2);
            (row.Level1, row.Level2, row.GroupLabel) = (_level1, _level2, _level1);
        }

        foreach (var (column, cell) in row.Cells.Where(cell => TableRow.IsLabel(cell.Key) && !ListColumns.Is(cell.Key) && !(cell.Key.Id == "level2" && cell.Key.Set > 0)))
        {
            sheet.CellClaims.Claim(cell, column.Id is "level1" or "level2" ? "indicator." + column.Id : column.Id == "groupWeight" ? "group.weight" : CellClaims.Heading);
            if (column.Id == "groupWeight" && _level1 is not null)
            {
                _groups.TakeWeight(_level1, WrittenValues.Number(cell.Text));
            }
        }
    }

    private void SetLevels(SourceCell? level1, SourceCell? level2)
    {
        if (level1 is not null)
        {
            var (bare, bracket) = RawText.WithoutBracket(level1.Key);
            var isPoints = GroupPoints.ArePoints(bracket);
            var name = isPoints ? bare : level1.Text;
            _level2 = name == _level1 ? _level2 : null; // a label may stand in the second row of its group
            _level1 = name;
            if (isPoints)
            {
                _groups.TakeWeight(_level1, WrittenValues.Number(bracket!.TrimEnd('分')));
            }

            if (!sheet.Words.IsLevel1(level1.Key))
            {
                sheet.CellClaims.Note(level1, "这个一级指标不在常用分类中，按原文保留。");
            }
        }

        if (level2 is null)
        {
            return;
        }

        _level2 = RawText.WithoutBracket(level2.Key) is ({ } name2, { } points2) && GroupPoints.ArePoints(points2) ? name2 : level2.Text;
        var homes = sheet.Words.HomesOf(level2.Key);
        if (level1 is null && homes.Count > 0 && (_level1 is null || !homes.Contains(sheet.Words.Level1(RawText.Key(_level1)) ?? _level1)))
        {
            // A level 2 that cannot stand below the level 1 above it: the merged cell of its own level 1 has vanished.
            _level1 = _rows.Select(row => row.Level1).OfType<string>().FirstOrDefault(known => homes.Contains(sheet.Words.Level1(RawText.Key(known)) ?? known)) ?? homes[0];
            sheet.CellClaims.Note(level2, $"本行没有一级指标；“{level2.Text}”属于“{_level1}”，据此补上。");
        }
    }

    private bool LabelsBelongToNextRow(TableRow row, SourceRow? next)
    {
        if (row.Cell("level2") is null || row.Cell("ordinal") is not { } ordinal || next is null || _rows.Count == 0)
        {
            return false;
        }

        var number = CellEvidence.OrdinalOf(ordinal.Key);
        return number > 1 && _rows[^1].Cell("ordinal") is { } before && CellEvidence.OrdinalOf(before.Key) == number - 1
            && next.Filled.Count > 0 && CellEvidence.IsOrdinal(next.Filled[0].Key) && CellEvidence.OrdinalOf(next.Filled[0].Key) == 1;
    }

    // Two rows in succession are the first of their level 2, and only one label is left: it belongs to the second.
    private string? OwnLevelHasVanished(TableRow row, SourceRow? next) =>
        row.Cell("level2") is not null && row.Cell("ordinal") is { } ordinal && CellEvidence.OrdinalOf(ordinal.Key) == 1 && _level2 is not null
        && next is { Filled.Count: > 0 } && CellEvidence.IsOrdinal(next.Filled[0].Key) && CellEvidence.OrdinalOf(next.Filled[0].Key) == 1
            ? sheet.Words.Level2After(_level2, [.. _rows.Select(before => before.Level2).OfType<string>()])
            : null;

    // The rest of a cell that a page break cut: nothing but sheet.Words, where the row above has words to go on.
    private bool IsContinuation(TableRow row)
    {
        if (_rows.Count == 0 || row.Cells.Keys.Any(column => column.Id is "level1" or "level2" or "ordinal" or "weight" or "score" or "side")
            || row.Cells.Values.Any(cell => WrittenValues.Number(cell.Text)?.Value is not null || FormFinder.IsMoneyUnit(cell.Key)))
        {
            return false;
        }

        var names = row.Cells.Keys.Any(column => column.Id == "level3");
        return names ? _beginsPage && row.Cells.Keys.All(column => column.Id == "level3" && _rows[^1].Cells.ContainsKey(column)) : row.Cells.Keys.All(column => _rows[^1].Cells.ContainsKey(column));
    }

    private void Continue(TableRow row)
    {
        foreach (var (column, cell) in row.Cells)
        {
            _rows[^1].Append(column, cell);
            sheet.CellClaims.Claim(cell, "indicator." + column.Id);
            sheet.CellClaims.Note(cell, $"这一格接在第 {_rows[^1].Row.Line} 行的同一栏之后：原文被分页截断。");
        }
    }
}
