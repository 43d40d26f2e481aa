using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;

namespace PerfBudget.Domain.Projects;

/// <summary>What happens to a project as a whole (项目变更), beside what is written in its forms.</summary>
public enum ProjectEventKind
{
    /// <summary>复制: it was made from another project.</summary>
    Copied,

    /// <summary>移交: it was handed to another unit.</summary>
    HandedOver,

    /// <summary>单位合并: its unit was merged into another.</summary>
    Merged,

    /// <summary>改名: it was given another name, because two of one name came together.</summary>
    Renamed,

    /// <summary>取消: it was cancelled during the year.</summary>
    Cancelled,

    /// <summary>撤销: its own unit took it back, before anything of it was submitted.</summary>
    Withdrawn,

    /// <summary>恢复: its cancellation was taken back.</summary>
    Resumed,

    /// <summary>结转: the next year's project was begun from it, or it from the year before's.</summary>
    Continued,

    /// <summary>关联上年度: two projects on record were said to be one that goes on.</summary>
    Linked,

    /// <summary>取消关联: such a link was taken back.</summary>
    Unlinked,
}

/// <summary>The names of what happens to projects.</summary>
public static class ProjectEventKinds
{
    /// <summary>The word on pages: 复制, 移交, 单位合并, 改名, 取消, 撤销, 恢复, 结转, 关联上年度, 取消关联.</summary>
    public static string Term(this ProjectEventKind kind) => kind switch
    {
        ProjectEventKind.Copied => "复制",
        ProjectEventKind.HandedOver => "移交",
        ProjectEventKind.Merged => "单位合并",
        ProjectEventKind.Renamed => "改名",
        ProjectEventKind.Cancelled => "取消",
        ProjectEventKind.Withdrawn => "撤销",
        ProjectEventKind.Resumed => "恢复",
        ProjectEventKind.Continued => "结转",
        ProjectEventKind.Linked => "关联上年度",
        ProjectEventKind.Unlinked => "取消关联",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The name in the database: copied, handed-over, merged, renamed, cancelled, withdrawn, resumed, continued, linked, unlinked.</summary>
    public static string Id(this ProjectEventKind kind) => kind switch
    {
        ProjectEventKind.Copied => "copied",
        ProjectEventKind.HandedOver => "handed-over",
        ProjectEventKind.Merged => "merged",
        ProjectEventKind.Renamed => "renamed",
        ProjectEventKind.Cancelled => "cancelled",
        ProjectEventKind.Withdrawn => "withdrawn",
        ProjectEventKind.Resumed => "resumed",
        ProjectEventKind.Continued => "continued",
        ProjectEventKind.Linked => "linked",
        ProjectEventKind.Unlinked => "unlinked",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind of the name in the database, or null.</summary>
    public static ProjectEventKind? FromId(string? id) => Enum.GetValues<ProjectEventKind>().Cast<ProjectEventKind?>().FirstOrDefault(kind => kind!.Value.Id() == id);
}

/// <summary>One entry of a project's log: what was done with it, by whom, when and why. Entries are added and never changed.</summary>
public sealed class ProjectEvent
{
    /// <summary>The most characters of a reason, and of what it was before or is after.</summary>
    public const int ReasonLength = 500, TextLength = 300;

    private ProjectEvent()
    {
    }

    /// <summary>A new entry.</summary>
    public ProjectEvent(Project project, ProjectEventKind kind, Actor by, DateTimeOffset now) =>
        (ProjectId, UnitId, Kind, PersonId, PersonName, At) = (project.Id, project.UnitId, kind, by.Id, by.Name, now);

    /// <summary>The identity.</summary>
    public long Id { get; private set; }

    /// <summary>The project.</summary>
    public Guid ProjectId { get; private set; }

    /// <summary>The unit whose project it is now.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>What was done.</summary>
    public ProjectEventKind Kind { get; private set; }

    /// <summary>Of a hand-over: the unit that had the project before, which is told where it went; null of everything else.</summary>
    public Guid? FromUnitId { get; init; }

    /// <summary>Of a hand-over: the project's name then, which is all that the unit before may still know of it; null of everything else.</summary>
    public string? ProjectName { get; init; }

    /// <summary>What it was before: the unit, the name, or the project copied from or continued.</summary>
    public string? Before { get; init; }

    /// <summary>What it is after: the unit, the name, or the project that continues.</summary>
    public string? After { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Who, for the machine.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>Who, as they were called then.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
