using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>Reads money that stands in a table of its own: measures across, sources down.</summary>
internal sealed class MoneyTableReader(FormSheet sheet)
{
    private readonly CellEvidence _evidence = new(sheet.Words);
    private readonly List<TableColumn> _columns = [];

    public bool IsOpen => _columns.Count > 0;

    public void Close() => _columns.Clear();

    /// <summary>Whether a row heads such a table: two measures next to each other, and no number in the row.</summary>
    public bool IsHead(SourceRow row)
    {
        var heads = row.Filled.Where(cell => sheet.Words.Measure(cell.Key) is not null).ToList();
        return IsHeadOfOneColumn(row) || (heads.Count >= 2 && heads.Zip(heads.Skip(1)).Any(pair => pair.Second.Index == pair.First.Index + 1)
            && heads.Any(cell => sheet.Words.Measure(cell.Key)!.Kind == FundingMeasureKind.Amount)
            && row.Filled.All(cell => WrittenValues.Number(cell.Text)?.Value is null)
            && (heads.Count >= 3 || row.Filled.All(cell => sheet.Words.Measure(cell.Key) is not null || sheet.Words.IsHeading(cell.Key) || sheet.Words.Source(cell.Key) is not null || row.Filled[0] == cell)));
    }

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
        if (heads.Count > 1 && next?.Filled.FirstOrDefault(cell => cell.Index == heads[0].Index) is { } below && WrittenValues.Number(below.Text)?.Value is null && !RawText.IsDash(below.Text))
        {
            heads.RemoveAt(0);
        }

        var first = heads[0].Index;
        _columns.Add(new TableColumn("side", first - 2, 1));
        _columns.Add(new TableColumn("label", first - 1, 1));
        foreach (var cell in row.Filled)
        {
            sheet.CellClaims.Claim(cell, CellClaims.Heading);
            if (cell.Index > first && MeasureOf(cell, row) is null)
            {
                _columns.Add(new TableColumn("unknown", cell.Index, 1));
            }
            else if (heads.Contains(cell) && MeasureOf(cell, row) is { } measure)
            {
                _columns.Add(new TableColumn(measure.Id, cell.Index, 1));
                sheet.Labels.Measures[measure] = MoneyUnitReader.Head(cell);
            }
        }
    }

    /// <summary>Reads one row below the head.</summary>
    /// <returns>False where the row is not one of money, so that the table has ended.</returns>
    public bool Read(SourceRow row)
    {
        var label = row.Filled.FirstOrDefault(cell => !IsSide(cell));
        if (label is null || row.IsParagraph
            || (sheet.Words.Source(label.Key) is null && (sheet.Words.Field(label.Key) is not null || !row.Filled.SkipWhile(cell => cell != label).Skip(1).Any(IsNumber))))
        {
            return false;
        }

        var placed = RowAligner.Align(row.Filled, _columns, _evidence.OfMoney);
        var line = new FundingLine(sheet.Words.Source(label.Key) ?? FundingSource.Unlisted(label.Text));
        if (sheet.Words.Source(label.Key) is null)
        {
            sheet.CellClaims.Note(label, "这一行的资金来源不在常用分类中，按原文保留。");
        }

        sheet.File.Funding.Lines.Add(line);
        sheet.Labels.FundingLines[line] = MoneyUnitReader.Head(label);
        foreach (var column in _columns.Skip(2).Where(column => column.Id != "unknown"))
        {
            line.Entries[FundingMeasure.FromId(column.Id)!] = null;
        }

        for (var i = 0; i < placed.Length; i++)
        {
            Take(row.Filled[i], placed[i], line);
        }

        return true;
    }

    private void Take(SourceCell cell, TableColumn? column, FundingLine line)
    {
        switch (column?.Id)
        {
            case null or "unknown":
                sheet.CellClaims.LeaveOver(cell, "这一格在资金表中找不到对应的栏目。");
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

    private bool IsSide(SourceCell cell) => FormFinder.IsMoneyUnit(cell.Key) || (sheet.Words.IsHeading(cell.Key) && sheet.Words.Source(cell.Key) is null);

    private static bool IsNumber(SourceCell cell) => RawText.IsDash(cell.Text) || char.IsAsciiDigit(cell.Key[0]) || cell.Key[0] == '-';
}
