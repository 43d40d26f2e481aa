using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;

namespace PerfBudget.Domain.History;

/// <summary>来源: how a change of a cell came about.</summary>
public enum ChangeOrigin
{
    /// <summary>填写: typed, ticked or chosen.</summary>
    Typed,

    /// <summary>粘贴: pasted from a table.</summary>
    Pasted,

    /// <summary>向下填充: filled down from the cell above.</summary>
    Filled,

    /// <summary>复制一行: written by doubling a row.</summary>
    Duplicated,

    /// <summary>撤销: an undo.</summary>
    Undone,

    /// <summary>重做: what was undone, put back.</summary>
    Redone,

    /// <summary>恢复旧值: an older value of the history, put back.</summary>
    Restored,

    /// <summary>从指标库选用: taken from the library.</summary>
    Library,

    /// <summary>从资金台账取数: taken from the money ledger.</summary>
    Ledger,

    /// <summary>从其他表带入: taken over line by line from another declaration.</summary>
    TakenOver,

    /// <summary>冲突后选定: chosen after somebody else had written into the cell.</summary>
    Settled,

    /// <summary>随调整更新: taken over from an adjustment of the declaration.</summary>
    CarriedOver,

    /// <summary>放弃调整: put back to what was approved.</summary>
    Abandoned,

    /// <summary>随单位变更更新: the project came to another unit, by a merger or a hand-over.</summary>
    UnitChanged,

    /// <summary>随项目改名更新: two projects of one name came together.</summary>
    Renamed,
}

/// <summary>The names of the origins.</summary>
public static class ChangeOrigins
{
    /// <summary>The most characters of a name.</summary>
    public const int IdLength = 20;

    /// <summary>The word on pages.</summary>
    public static string Term(this ChangeOrigin origin) => origin switch
    {
        ChangeOrigin.Typed => "填写",
        ChangeOrigin.Pasted => "粘贴",
        ChangeOrigin.Filled => "向下填充",
        ChangeOrigin.Duplicated => "复制一行",
        ChangeOrigin.Undone => "撤销",
        ChangeOrigin.Redone => "重做",
        ChangeOrigin.Restored => "恢复旧值",
        ChangeOrigin.Library => "从指标库选用",
        ChangeOrigin.Ledger => "从资金台账取数",
        ChangeOrigin.TakenOver => "从其他表带入",
        ChangeOrigin.Settled => "冲突后选定",
        ChangeOrigin.CarriedOver => "随调整更新",
        ChangeOrigin.Abandoned => "放弃调整",
        ChangeOrigin.UnitChanged => "随单位变更更新",
        ChangeOrigin.Renamed => "随项目改名更新",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, null),
    };

    /// <summary>The name in the database, and in what browsers send.</summary>
    public static string Id(this ChangeOrigin origin) => origin switch
    {
        ChangeOrigin.TakenOver => "taken-over",
        ChangeOrigin.CarriedOver => "carried-over",
        ChangeOrigin.UnitChanged => "unit-changed",
        _ => origin.ToString().ToLowerInvariant(),
    };

    /// <summary>The origin of the name, or null.</summary>
    public static ChangeOrigin? FromId(string? id) => Enum.GetValues<ChangeOrigin>().Cast<ChangeOrigin?>().FirstOrDefault(origin => origin!.Value.Id() == id);

    /// <summary>Whether a browser may say it; the others are known to the server alone.</summary>
    public static bool IsOfBrowser(this ChangeOrigin origin) => origin <= ChangeOrigin.Settled;
}
