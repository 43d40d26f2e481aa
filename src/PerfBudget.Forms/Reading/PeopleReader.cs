using PerfBudget.Domain.Forms;

namespace PerfBudget.Forms.Reading;

/// <summary>Reads the list of those who evaluated (评价人员): role, name, position, organisation.</summary>
internal sealed class PeopleReader(FormSheet sheet)
{
    private readonly List<TableColumn> _columns = [];
    private string? _role;

    public bool IsOpen => _columns.Count > 0;

    public bool IsHead(SourceRow row) =>
        row.Filled.Any(cell => sheet.Words.PeopleColumn(cell.Key) == "name") && row.Filled.Count(cell => sheet.Words.PeopleColumn(cell.Key) is not null) >= 2;

    public void TakeHead(SourceRow row)
    {
        _columns.Clear();
        foreach (var (cell, n) in row.Filled.Select((cell, n) => (cell, n)))
        {
            if (sheet.Words.IsRole(cell.Key))
            {
                _role = cell.Text;
                sheet.CellClaims.Claim(cell, "person.role");
                continue;
            }

            sheet.CellClaims.Claim(cell, CellClaims.Heading);
            if (sheet.Words.PeopleColumn(cell.Key) is { } id)
            {
                var end = n + 1 < row.Filled.Count ? row.Filled[n + 1].Index : row.Width;
                _columns.Add(new TableColumn(id, cell.Index, Math.Max(1, end - cell.Index)));
            }
        }

        _columns.Insert(0, new TableColumn("role", _columns[0].Position - 1, 1));
        _columns.Insert(0, new TableColumn("side", _columns[0].Position - 1, 1));
    }

    /// <summary>Reads one row below the heads; false where the list has ended.</summary>
    public bool Read(SourceRow row)
    {
        if (row.IsParagraph || sheet.Words.Field(row.Filled[0].Key) is not null || row.Filled.All(cell => cell.Key.All(c => c == '-')))
        {
            return false;
        }

        var placed = RowAligner.Align(row.Filled, _columns, Evidence);
        var texts = new Dictionary<string, string>();
        for (var i = 0; i < placed.Length; i++)
        {
            var cell = row.Filled[i];
            if (placed[i] is not { } column)
            {
                sheet.CellClaims.LeaveOver(cell, "这一格在人员表中找不到对应的栏目。");
                continue;
            }

            sheet.CellClaims.Claim(cell, column.Id == "side" ? CellClaims.Heading : "person." + column.Id);
            texts[column.Id] = cell.Text;
        }

        _role = texts.GetValueOrDefault("role") ?? _role;
        if (texts.ContainsKey("name") || texts.ContainsKey("position"))
        {
            sheet.File.People.Add(new Person(_role, texts.GetValueOrDefault("name"), texts.GetValueOrDefault("position"), texts.GetValueOrDefault("organisation")));
        }

        return true;
    }

    private double Evidence(SourceCell cell, TableColumn column) => column.Id switch
    {
        "side" => sheet.Words.IsHeading(cell.Key) ? 6 : -9,
        "role" => sheet.Words.IsRole(cell.Key) ? 6 : -9,
        _ when sheet.Words.IsRole(cell.Key) || sheet.Words.IsHeading(cell.Key) => -6,
        "name" => cell.Key.Length is >= 2 and <= 4 ? 1.5 : -0.5,
        "position" => cell.Key.Length <= 12 ? 0.5 : -0.5,
        "organisation" => cell.Key.Length > 4 ? 1.5 : -1,
        _ => -1,
    };
}
