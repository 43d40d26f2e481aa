using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;

namespace PerfBudget.Forms.Reading;

/// <summary>
/// Reads a table within the head of a form whose heads are labels of other things elsewhere, such as a plan of steps
/// (项目实施内容 | 开始时间 | 完成时间): what stands below is kept under its head.
/// </summary>
internal sealed class StepsReader(FormSheet sheet)
{
    private List<SourceCell> _heads = [];

    /// <summary>Takes the heads of such a table, or a row below them.</summary>
    /// <returns>False where the row is neither.</returns>
    public bool Read(SourceRow row, SourceRow? next)
    {
        if (_heads.Count > 0 && IsBelow(row))
        {
            Keep(row);
            return true;
        }

        _heads = [];
        if (next is null || !IsHead(row) || !IsBelowAll(row.Filled, next))
        {
            return false;
        }

        _heads = [.. row.Filled];
        sheet.CellClaims.ClaimAll(row.Filled, CellClaims.Heading);
        return true;
    }

    // Labels side by side, two of them fields of the project that are no goals.
    private bool IsHead(SourceRow row) =>
        row.Filled.Count >= 3 && row.Filled.Zip(row.Filled.Skip(1)).All(pair => pair.Second.Index == pair.First.Index + 1)
        && row.Filled.All(cell => cell.Key.Length <= 14 && !cell.Key.Any(char.IsAsciiDigit) && sheet.Words.Measure(cell.Key) is null
            && sheet.Words.Source(cell.Key) is null)
        && row.Filled.TakeLast(2).All(cell => sheet.Words.Field(cell.Key) is { } path
            && path.StartsWith("project.", StringComparison.Ordinal));

    private bool IsBelowAll(IReadOnlyList<SourceCell> heads, SourceRow next) =>
        next.Filled.Count >= 2
            && next.Filled.All(cell => heads.Any(head => head.Index == cell.Index) && sheet.Words.FieldByWords(cell.Key) is null);

    private bool IsBelow(SourceRow row) =>
        row.Filled.Count >= 2 && row.Filled[0].Index >= _heads[0].Index
            && row.Filled.All(cell => _heads.Exists(head => head.Index == cell.Index) && !IsLabel(cell));

    private bool IsLabel(SourceCell cell) => sheet.Words.FieldByWords(cell.Key) is not null || sheet.Words.IsHeading(cell.Key)
        || sheet.Words.ApartMeasure(cell.Key) is not null;

    private void Keep(SourceRow row)
    {
        foreach (var cell in row.Filled)
        {
            sheet.CellClaims.Claim(cell, OtherField.Path);
            sheet.File.OtherFields.Add(new OtherField(_heads.First(head => head.Index == cell.Index).Text, cell.Text));
        }
    }
}
