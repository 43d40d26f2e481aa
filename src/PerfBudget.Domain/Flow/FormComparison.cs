using System.Globalization;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Fields;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.Flow;

/// <summary>What happened to a cell or a row between two versions.</summary>
public enum DifferenceKind
{
    /// <summary>修改: the cell says something else.</summary>
    Changed,

    /// <summary>新增: the indicator's row is new.</summary>
    Added,

    /// <summary>删除: the indicator's row is gone.</summary>
    Removed,

    /// <summary>移动: the indicator's row stands at another place among the others.</summary>
    Moved,
}

/// <summary>The words of the kinds.</summary>
public static class DifferenceKinds
{
    /// <summary>The word on pages.</summary>
    public static string Term(this DifferenceKind kind) => kind switch
    {
        DifferenceKind.Changed => "修改",
        DifferenceKind.Added => "新增",
        DifferenceKind.Removed => "删除",
        DifferenceKind.Moved => "移动",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>One difference between two versions of a form.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Field">The field's path; <see cref="IndicatorRowEdit.Row"/> for a whole row.</param>
/// <param name="Row">The indicator's identity or the person's place; null for a field that stands alone.</param>
/// <param name="Term">The field's official term.</param>
/// <param name="RowName">三级指标 of the row as it is now, else as it was; null outside the table of indicators.</param>
/// <param name="Before">The text before, amounts in the form's unit; null where it was blank.</param>
/// <param name="After">The text now; null where it is blank.</param>
public sealed record Difference(DifferenceKind Kind, string Field, string? Row, string Term, string? RowName, string? Before, string? After);

/// <summary>
/// Compares two versions of one form (版本对照), cell by cell. Rows of indicators are told apart by their identity, so that a row whose
/// name was changed is a changed row and not another one; people by their place in the list.
/// </summary>
public static class FormComparison
{
    private const string RowTerm = "指标";

    /// <summary>All differences: fields that stand alone, money, groups, rows of indicators as they stand now, rows that are gone, people.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <param name="unit">The unit in which the form writes amounts.</param>
    public static IReadOnlyList<Difference> Between(FormContent before, FormContent after, MoneyUnit unit) =>
    [
        .. Alone(before, after).SelectMany(path => Cell(before, after, path, null, null, unit)),
        .. Rows(before, after, unit),
        .. before.Indicators.Where(row => after.Indicators.All(other => other.Id != row.Id))
            .Select(row => new Difference(DifferenceKind.Removed, IndicatorRowEdit.Row, row.Id.ToString(), RowTerm, row.Name, Said(row), null)),
        .. People(before, after, unit),
    ];

    private static IEnumerable<string> Alone(FormContent before, FormContent after)
    {
        FormContent[] both = [before, after];
        var money = both.SelectMany(file => file.Funding.Lines)
            .SelectMany(line => line.Entries.Keys.Select(measure => new MoneyPath(measure, line.Source).ToString()));
        var groups = both.SelectMany(file => file.Evaluation.Groups)
            .SelectMany(group => new[] { new GroupPath(group.Group, IsWeight: true), new GroupPath(group.Group) }).Select(path => path.ToString());
        return FieldCatalog.All.Select(field => field.Path).Concat(money).Concat(groups).Distinct();
    }

    private static IEnumerable<Difference> Rows(FormContent before, FormContent after, MoneyUnit unit)
    {
        var old = before.Indicators.ToDictionary(row => row.Id);
        var unmoved = Unmoved([.. before.Indicators.Select(row => row.Id)], [.. after.Indicators.Select(row => row.Id).Where(old.ContainsKey)]);
        foreach (var row in after.Indicators)
        {
            var id = row.Id.ToString();
            if (!old.TryGetValue(row.Id, out var was))
            {
                yield return new Difference(DifferenceKind.Added, IndicatorRowEdit.Row, id, RowTerm, row.Name, null, Said(row));
                continue;
            }

            if (!unmoved.Contains(row.Id))
            {
                yield return new Difference(DifferenceKind.Moved, IndicatorRowEdit.Row, id, RowTerm, row.Name, Place(before, row.Id), Place(after, row.Id));
            }

            // The field that joins reason and measure says nothing that these two do not say.
            foreach (var field in IndicatorFields.All.Where(field => field != IndicatorFields.ReasonAndMeasure))
            {
                foreach (var difference in Cell(before, after, EditableCell.IndicatorPrefix + field.Path, id, row.Name ?? was.Name, unit))
                {
                    yield return difference;
                }
            }
        }
    }

    private static IEnumerable<Difference> People(FormContent before, FormContent after, MoneyUnit unit) =>
        from place in Enumerable.Range(0, Math.Max(before.People.Count, after.People.Count))
        from field in PersonFields.All
        from difference in Cell(before, after, EditableCell.PersonPrefix + field.Path, place.ToString(CultureInfo.InvariantCulture), null, unit)
        select difference;

    private static IEnumerable<Difference> Cell(FormContent before, FormContent after, string path, string? row, string? rowName, MoneyUnit unit)
    {
        var (was, now) = (EditableCell.Find(before, path, row, unit), EditableCell.Find(after, path, row, unit));
        var (old, text) = (Text(was), Text(now));
        return (now ?? was) is { } cell && old != text ? [new Difference(DifferenceKind.Changed, path, row, cell.Term, rowName, old, text)] : [];
    }

    private static string? Text(EditableCell? cell) => cell?.Get() is { } text && !string.IsNullOrWhiteSpace(text) ? text.ReplaceLineEndings("\n") : null;

    private static string Said(Indicator row) =>
        string.Join(" › ", new[] { row.Level1, row.Level2, row.Name }.Where(part => !string.IsNullOrWhiteSpace(part)))
        + (row.Target is { } target ? $"，{target.Text}" : "");

    private static string Place(FormContent file, Guid row) => string.Create(CultureInfo.InvariantCulture, $"第 {file.Indicators.FindIndex(indicator => indicator.Id == row) + 1} 行");

    // The longest run of rows that stand in the same order in both: the fewest rows are then said to have moved.
    private static HashSet<Guid> Unmoved(List<Guid> before, List<Guid> after)
    {
        var places = before.Index().ToDictionary(row => row.Item, row => row.Index);
        var (length, previous) = (new int[after.Count], new int[after.Count]);
        var last = -1;
        for (var i = 0; i < after.Count; i++)
        {
            (length[i], previous[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (places[after[j]] < places[after[i]] && length[j] >= length[i])
                {
                    (length[i], previous[i]) = (length[j] + 1, j);
                }
            }

            last = last < 0 || length[i] > length[last] ? i : last;
        }

        var unmoved = new HashSet<Guid>();
        for (; last >= 0; last = previous[last])
        {
            unmoved.Add(after[last]);
        }

        return unmoved;
    }
}
