using System.Text.RegularExpressions;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>Reads money that stands in a table of its own: measures across, sources down.</summary>
internal sealed partial class MoneyTableReader(FormSheet sheet)
{
    private readonly CellEvidence _evidence = new(sheet.Words);
    private readonly List<TableColumn> _columns = [];

    public bool IsOpen => _columns.Count > 0;

    public void Close()
    {
        _columns.Clear();
        _shift = null;
    }

    /// <summary>Whether a row heads such a table: two measures next to each other, and no number in the row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="next">The row below, which tells heads that are wider than a cell from labels with a blank beside them.</param>
    public bool IsHead(SourceRow row, SourceRow? next)
    {
        var heads = row.Filled.Where(cell => sheet.Words.Measure(cell.Key) is not null).ToList();
        return IsHeadOfOneColumn(row) || (heads.Count >= 2
            && (heads.Zip(heads.Skip(1)).Any(pair => pair.Second.Index == pair.First.Index + 1)
                || (AreNeighbours(heads, row) && StandOverNumbers(heads, next)))
            && heads.Any(cell => sheet.Words.Measure(cell.Key)!.Kind == FundingMeasureKind.Amount)
            && row.Filled.All(cell => WrittenValues.Number(cell.Text)?.Value is null)
            && (heads.Count >= 3 || row.Filled.All(cell => sheet.Words.Measure(cell.Key) is not null || sheet.Words.IsHeading(cell.Key) || sheet.Words.Source(cell.Key) is not null || row.Filled[0] == cell)));
    }

    private static bool AreNeighbours(List<SourceCell> heads, SourceRow row) =>
        heads.Zip(heads.Skip(1)).All(pair => !row.Filled.Any(cell => cell.Index > pair.First.Index && cell.Index < pair.Second.Index));

    private bool StandOverNumbers(List<SourceCell> heads, SourceRow? next) =>
        next is not null && next.Filled.Any(cell => sheet.Words.SourceByWords(cell.Key) is not null)
            && next.Filled.Count(IsNumber) >= Math.Min(2, heads.Count);

    // 资金来源 | 金额: one amount for each source.
    private bool IsHeadOfOneColumn(SourceRow row) =>
        row.Filled.Count is 2 or 3 && sheet.Words.SingleAmount.Contains(RawText.WithoutBracket(row.Filled[^1].Key).Key) && row.Filled.SkipLast(1).All(cell => sheet.Words.IsHeading(cell.Key));

    private FundingMeasure? MeasureOf(SourceCell cell, SourceRow row) =>
        sheet.Words.Measure(cell.Key) ?? (IsHeadOfOneColumn(row) && cell == row.Filled[^1] ? FundingMeasure.Annual : null);

    /// <summary>Takes the heads; the row below tells a head over the labels (年度预算数) from one over numbers.</summary>
    public void TakeHead(SourceRow row, SourceRow? next)
    {
        _columns.Clear();
        var heads = row.Filled.Where(cell => MeasureOf(cell, row) is not null).ToList();
        if (heads.Count > 1
            && (IsOverLabels(heads[0], next) || heads.Skip(1).Any(cell => MeasureOf(cell, row) == MeasureOf(heads[0], row))))
        {
            heads.RemoveAt(0); // 年度预算数 over the labels
        }

        var first = heads[0].Index;
        var side = row.Filled[0].Index < first - 1 ? row.Filled[0].Index : first - 2;
        _columns.Add(new TableColumn("side", side, 1));
        _columns.Add(new TableColumn("label", side + 1, first - side - 1));
        _weight = row.Filled.Select(PointsIn).FirstOrDefault(points => points is not null);
        for (var n = 0; n < row.Filled.Count; n++)
        {
            var cell = row.Filled[n];
            sheet.CellClaims.Claim(cell, CellClaims.Heading);
            if (cell.Index < first)
            {
                continue;
            }

            var span =
                Math.Max(1,
                    (n + 1 < row.Filled.Count ? row.Filled[n + 1].Index
                        : cell.Index + Math.Min(_columns[^1].Span, row.Width - cell.Index)) - cell.Index);
            var measure = heads.Contains(cell) ? MeasureOf(cell, row) : null;
            if (measure is null || _columns.Exists(column => column.Id == measure.Id))
            {
                _columns.Add(new TableColumn(TableColumn.Unknown, cell.Index, span) { Head = cell.Text });
                continue;
            }

            _columns.Add(new TableColumn(measure.Id, cell.Index, span));
            sheet.Labels.Measures[measure] = MoneyUnitReader.Head(cell);
        }
    }

    private static bool IsOverLabels(SourceCell head, SourceRow? next) =>
        next?.Filled.FirstOrDefault(cell => cell.Index == head.Index) is { } below && WrittenValues.Number(below.Text)?.Value is null
            && !RawText.IsDash(below.Text);

    // 预算执行情况(万元)(20分), 得分(20分*执行率): the points of the execution where there is no column for them.
    private static Written<decimal>? PointsIn(SourceCell cell) =>
        PointsInHead().Match(cell.Key) is { Success: true } points ? WrittenValues.Number(points.Groups[1].Value) : null;

    [GeneratedRegex(@"[(（](\d{1,3})分", RegexOptions.CultureInvariant)]
    private static partial Regex PointsInHead();

    private Written<decimal>? _weight;
    private int? _shift;

    /// <summary>Reads one row below the head.</summary>
    /// <returns>False where the row is not one of money, so that the table has ended.</returns>
    public bool Read(SourceRow row)
    {
        var label = row.Filled.FirstOrDefault(cell => !IsSide(cell));
        if (label is null || row.IsParagraph
            || (sheet.Words.SourceByWords(label.Key) is null
                && (sheet.Words.Field(label.Key) is not null || !row.Filled.SkipWhile(cell => cell != label).Skip(1).Any(IsNumber))))
        {
            return false;
        }

        var placed = RowAligner.Align(row.Filled, _columns, _evidence.OfMoney);
        var line = new FundingLine(sheet.Words.SourceByWords(label.Key) ?? FundingSource.Unlisted(label.Text));
        if (line.Source == FundingSource.Unlisted(label.Text))
        {
            sheet.CellClaims.Note(label, "这一行的资金来源不在常用分类中，按原文保留。");
        }

        sheet.File.Funding.Lines.Add(line);
        sheet.Labels.FundingLines[line] = MoneyUnitReader.Head(label);
        foreach (var column in _columns.Skip(2).Where(column => column.Id != TableColumn.Unknown))
        {
            line.Entries[FundingMeasure.FromId(column.Id)!] = null;
        }

        if (line.Source == FundingSource.Total && _weight is not null && !line.Entries.ContainsKey(FundingMeasure.Weight))
        {
            line.Entries[FundingMeasure.Weight] = _weight;
        }

        for (var i = 0; i < placed.Length; i++)
        {
            Take(row.Filled[i], placed[i], line);
        }

        DoubtWhereShifted(row, placed, line);
        return true;
    }

    private void Take(SourceCell cell, TableColumn? column, FundingLine line)
    {
        switch (column?.Id)
        {
            case null:
                sheet.CellClaims.LeaveOver(cell, "这一格在资金表中找不到对应的栏目。");
                sheet.File.Doubts.Add(new ReadingDoubt(new MoneyPath(FundingMeasure.Budget, line.Source).ToString(), null, cell.Text));
                break;
            case TableColumn.Unknown:
                sheet.CellClaims.Claim(cell, OtherField.Path);
                sheet.KeepOther(column.Head, cell.Text, cell);
                break;
            case "side" or "label":
                sheet.CellClaims.Claim(cell, CellClaims.Heading);
                break;
            case var id:
                var measure = FundingMeasure.FromId(id)!;
                line.Entries[measure] = MoneyUnitReader.Entry(cell, measure, sheet.File.Funding, sheet.CellClaims);
                break;
        }
    }

    // A row that has shifted and does not fill all columns may have shifted otherwise, unless its rate bears it out.
    private void DoubtWhereShifted(SourceRow row, TableColumn?[] placed, FundingLine line)
    {
        var shifted = placed.Select((column, i) => (Column: column, Cell: row.Filled[i]))
            .Where(pair => pair.Column is { Id: not ("side" or "label" or TableColumn.Unknown) } column
                && (pair.Cell.Index < column.Position || pair.Cell.Index >= column.Position + column.Span)).ToList();
        var shift = shifted.Count == 0 ? 0 : shifted[0].Cell.Index - shifted[0].Column!.Position;
        if (RateHolds(line) || placed.Length == _columns.Count)
        {
            _shift = shift;
        }

        if (shifted.Count == 0 || (shift == _shift && shifted.TrueForAll(pair => pair.Cell.Index - pair.Column!.Position == shift))
            || line.Entries.Values.All(entry => entry is not null) || placed.Length == _columns.Count || RateHolds(line))
        {
            return;
        }

        foreach (var (column, cell) in shifted)
        {
            sheet.Doubt(cell, new MoneyPath(FundingMeasure.FromId(column!.Id)!, line.Source).ToString(),
                $"这一行移了位，这一格按“{FundingMeasure.FromId(column.Id)!.Term}”读取，请核对原表。");
        }
    }

    private static bool RateHolds(FundingLine line) =>
        line.Entries.GetValueOrDefault(FundingMeasure.Rate)?.Value is { } rate
            && line.Entries.GetValueOrDefault(FundingMeasure.Executed)?.Value is { } executed
        && (line.Entries.GetValueOrDefault(FundingMeasure.Budget)
            ?? line.Entries.GetValueOrDefault(FundingMeasure.Initial))?.Value is { } budget and not 0
        && Math.Abs((executed / budget * 100) - rate) < 0.1m;

    private bool IsSide(SourceCell cell) => FormFinder.IsMoneyUnit(cell.Key) || (sheet.Words.IsHeading(cell.Key) && sheet.Words.Source(cell.Key) is null);

    private static bool IsNumber(SourceCell cell) => RawText.IsDash(cell.Text) || char.IsAsciiDigit(cell.Key[0]) || cell.Key[0] == '-';
}
