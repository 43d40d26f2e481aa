using System.Text.RegularExpressions;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Forms.Reading;

/// <summary>Gathers the points of whole groups of indicators, wherever a form prints them: with the level 1, as a sub-total, once for a group.</summary>
internal sealed partial class GroupPoints(FormSheet sheet)
{
    private readonly Dictionary<string, Written<decimal>> _weights = new(StringComparer.Ordinal);
    private readonly List<GroupScore> _subtotals = [];
    private readonly List<GroupScore> _groups = [];

    /// <summary>Whether a level 1 printed its points beside its name.</summary>
    public bool HasWeights => _weights.Count > 0;

    /// <summary>Whether what stands in brackets behind a level's name are its points: 产出指标（50分）.</summary>
    public static bool ArePoints(string? bracket) => bracket is not null && Points().IsMatch(bracket);

    /// <summary>Takes the points printed with a level 1; the first ones count.</summary>
    public void TakeWeight(string group, Written<decimal>? points)
    {
        if (points is { } written)
        {
            _weights.TryAdd(group, written);
        }
    }

    /// <summary>Takes 小计: the points of the group that ends here.</summary>
    public void TakeSubtotal(SourceRow row, string? group, bool hasScores)
    {
        sheet.CellClaims.Claim(row.Filled[0], CellClaims.Heading);
        var numbers = row.Filled.Skip(1).ToList();
        var score = numbers.Count > 0 && hasScores ? numbers[^1] : null;
        foreach (var cell in numbers)
        {
            sheet.CellClaims.Claim(cell, cell == score ? "group.score" : "group.weight");
        }

        var weight = numbers.Count > (score is null ? 0 : 1) ? WrittenValues.Number(numbers[0].Text) : null;
        _subtotals.Add(new GroupScore(group ?? "") { Weight = weight, Score = WrittenValues.Number(score?.Text) });
    }

    /// <summary>Begins the groups in the order of their first rows.</summary>
    public void Begin(IEnumerable<TableRow> rows)
    {
        foreach (var name in rows.Select(row => row.GroupLabel).OfType<string>().Distinct())
        {
            _groups.Add(new GroupScore(name) { Weight = _weights.TryGetValue(name, out var points) ? points : null });
        }
    }

    /// <summary>Takes 预算执行 | 10 | … | 8.78 among the indicators, without a name of its own: the points of a group.</summary>
    /// <returns>False where the row is none.</returns>
    public bool TakeExecutionRow(TableRow row)
    {
        if (row.Cell("level1") is not { } level1 || !sheet.Words.IsExecutionGroup(level1.Key) || row.Cells.Keys.Any(column => column.Id is "level2" or "level3"))
        {
            return false;
        }

        var group = _groups.Find(group => group.Group == row.Level1)!;
        foreach (var (column, cell) in row.Cells.Where(cell => !TableRow.IsLabel(cell.Key)))
        {
            sheet.CellClaims.Claim(cell, column.Id == "score" ? "group.score" : "group." + column.Id);
            group.Score = column.Id == "score" ? WrittenValues.Number(cell.Text) : group.Score;
            group.Weight ??= column.Id == "weight" ? WrittenValues.Number(cell.Text) : null;
        }

        return true;
    }

    /// <summary>Takes the points that stand once for the group of a row.</summary>
    public void TakeScore(TableRow row, SourceCell score)
    {
        var group = _groups.Find(group => group.Group == row.GroupLabel);
        if (group is null || group.Score is not null)
        {
            sheet.CellClaims.LeaveOver(score, $"“{row.GroupLabel ?? "（无一级指标）"}”的得分已经读到，这一格多余。");
            return;
        }

        group.Score = WrittenValues.Number(score.Text);
        sheet.CellClaims.Claim(score, "group.score");
    }

    /// <summary>The groups with their points; none where the form gives none by group.</summary>
    public List<GroupScore> Finish(bool scoresGroups)
    {
        foreach (var subtotal in _subtotals)
        {
            var group = _groups.Find(group => group.Group == subtotal.Group);
            if (group is null)
            {
                _groups.Add(group = new GroupScore(subtotal.Group));
            }

            group.Score ??= subtotal.Score;
            group.Weight ??= subtotal.Weight;
        }

        return scoresGroups || HasWeights || _subtotals.Count > 0 || _groups.Exists(group => group.Score is not null) ? _groups : [];
    }

    [GeneratedRegex(@"^\d{1,3}(?:\.\d+)?分?$", RegexOptions.CultureInvariant)]
    private static partial Regex Points();
}
