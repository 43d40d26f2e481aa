using PerfBudget.Domain.Fields;

namespace PerfBudget.Forms.Reading;

/// <summary>Reads goals whose heads stand in one row and whose texts stand in the rows below.</summary>
internal sealed class GoalReader(FormSheet sheet)
{
    private readonly List<(Field Field, int Position)> _heads = [];

    public bool IsOpen => _heads.Count > 0;

    /// <summary>Whether heads stand above and no text yet.</summary>
    public bool HasNothingYet { get; private set; }

    public void Close() => _heads.Clear();

    /// <summary>Whether a row holds heads of goals and nothing else: 项目总目标 | 年度总体目标, 预期目标 | 实际完成情况.</summary>
    public bool IsHead(SourceRow row)
    {
        var goals = row.Filled.Where(cell => GoalOf(cell) is not null).ToList();
        return !row.IsParagraph && goals.Count > 0
            && row.Filled.All(cell => GoalOf(cell) is not null || sheet.Words.IsHeading(cell.Key) || (goals.Count > 1 && cell == row.Filled[0])) && (goals.Count > 1 || row.Filled[^1] == goals[0] && row.Filled.Count > 1);
    }

    public void TakeHead(SourceRow row)
    {
        _heads.Clear();
        HasNothingYet = true;
        var goals = row.Filled.Where(cell => GoalOf(cell) is not null).ToList();
        if (goals.Count > 2 || (goals.Count == 2 && GoalOf(goals[0]) == GoalOf(goals[1])))
        {
            // 年度总体目标 at the side of 预期目标 and 实际完成情况 is the heading of both.
            sheet.CellClaims.Claim(goals[0], CellClaims.Heading);
            goals.RemoveAt(0);
        }

        foreach (var cell in row.Filled.Where(cell => GoalOf(cell) is null))
        {
            sheet.CellClaims.Claim(cell, CellClaims.Heading);
        }

        foreach (var cell in goals)
        {
            var field = FieldCatalog.Find(GoalOf(cell)!)!;
            sheet.Labels.Fields.TryAdd(field.Path, cell.Text.TrimEnd('：', ':'));
            sheet.CellClaims.Claim(cell, CellClaims.Heading);
            _heads.Add((field, cell.Index));
        }
    }

    /// <summary>Takes a row of texts below the heads.</summary>
    public void Read(SourceRow row)
    {
        var cells = row.Filled.Where(cell => !sheet.Words.IsHeading(cell.Key) && GoalOf(cell) is null).ToList();
        sheet.CellClaims.ClaimAll(row.Filled.Except(cells), CellClaims.Heading);
        HasNothingYet = false;
        for (var i = 0; i < cells.Count; i++)
        {
            var field = IsAlone(row) ? _heads[^1].Field
                : cells.Count == _heads.Count ? _heads[i].Field : _heads.MinBy(head => Math.Abs(head.Position - cells[i].Index)).Field;
            sheet.CellClaims.Claim(cells[i], field.Path);
            var before = field.Get(sheet.File);
            if (before is not null)
            {
                sheet.CellClaims.Note(cells[i], $"这一格接在“{field.Term}”已读到的文字之后。");
            }

            field.Set(sheet.File, before + cells[i].Text);
        }
    }

    // 总体目标 | 年度目标 and one text: the first head stood at the side, and its cell beside the text is not there.
    private bool IsAlone(SourceRow row) => row.IsParagraph && _heads.Count == 2 && _heads[0].Position == 0;

    private string? GoalOf(SourceCell cell) => sheet.Words.FieldByWords(cell.Key) is { } path
        && (path.StartsWith("goals.", StringComparison.Ordinal) || path == FieldCatalog.EvaluationGoalResult.Path) ? path : null;
}
