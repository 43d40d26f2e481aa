namespace PerfBudget.Domain.Imports;

/// <summary>What will come of a row.</summary>
public enum ImportAction
{
    /// <summary>新增.</summary>
    New,

    /// <summary>更新.</summary>
    Changed,

    /// <summary>已存在: it says what is on record already.</summary>
    Same,

    /// <summary>错误: nothing of the table is written while it stands.</summary>
    Wrong,
}

/// <summary>The words for what will come of a row.</summary>
public static class ImportActions
{
    /// <summary>新增, 更新, 已存在 or 错误.</summary>
    public static string Term(this ImportAction action) => action switch
    {
        ImportAction.New => "新增",
        ImportAction.Changed => "更新",
        ImportAction.Same => "已存在",
        ImportAction.Wrong => "错误",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}

/// <summary>A row with what will come of it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Action">What will come of it.</param>
/// <param name="What">What it changes, in words; empty where there is nothing to add.</param>
/// <param name="Problems">What is wrong, by the head of the cell.</param>
public sealed record ImportLine(ImportRow Row, ImportAction Action, string What, IReadOnlyDictionary<string, string> Problems);

/// <summary>Gathers what is wrong with a row, the first of each cell.</summary>
internal sealed class RowProblems
{
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    public bool Any => _problems.Count > 0;

    public void Add(ImportColumn column, string? problem)
    {
        if (problem is not null)
        {
            _problems.TryAdd(column.Head, problem);
        }
    }

    public ImportLine Line(ImportRow row, ImportAction action, string what) =>
        Any ? new ImportLine(row, ImportAction.Wrong, "", _problems) : new ImportLine(row, action, what, _problems);
}
