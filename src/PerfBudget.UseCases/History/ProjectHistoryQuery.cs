using System.Globalization;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.UseCases.History;

/// <summary>What of a project's history is asked for; everything stands in the address.</summary>
public sealed record ProjectHistoryQuery
{
    /// <summary>Only what concerns one stage.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Only one kind of entries.</summary>
    public HistoryKind? Kind { get; init; }

    /// <summary>A part of the person's name.</summary>
    public string? Person { get; init; }

    /// <summary>Only what is older than this entry; null for the newest.</summary>
    public HistoryPlace? Before { get; init; }

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => this with { Before = null } != new ProjectHistoryQuery();

    /// <summary>Reads what an address says; what cannot be read is not asked for.</summary>
    public static ProjectHistoryQuery Read(AddressQuery asked) => new()
    {
        Stage = Domain.Filings.Stage.FromId(asked["stage"]), Kind = HistoryKinds.FromId(asked["kind"]),
        Person = FormHistoryQuery.Text(asked["person"]), Before = HistoryPlace.Parse(asked["before"]),
    };

    /// <summary>The page's address.</summary>
    public string Address(Guid project) => AddressQuery.Add(
        HistoryAddresses.Project(project),
        ("stage", Stage?.Id),
        ("kind", Kind?.Id()),
        ("person", Person),
        ("before", Before?.ToString()));
}

/// <summary>The place of an entry in a project's history: its time, and its key among those of one time.</summary>
/// <param name="At">The time, to the microsecond.</param>
/// <param name="Key">What orders entries of one time.</param>
public readonly record struct HistoryPlace(DateTimeOffset At, string Key)
{
    /// <summary>The place of a text, or null.</summary>
    public static HistoryPlace? Parse(string? text) =>
        text?.Split('~') is [var ticks, { Length: > 0 and < 80 } key] && key.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? new HistoryPlace(new DateTimeOffset(at, TimeSpan.Zero), key)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}~{Key}");
}

/// <summary>What an entry of a project's history is about.</summary>
public enum HistoryKind
{
    /// <summary>填写: a cell of a form.</summary>
    Change,

    /// <summary>办理: a step of a form.</summary>
    Step,

    /// <summary>批注.</summary>
    Comment,

    /// <summary>说明: what is said to a finding, and its acceptance.</summary>
    Explanation,

    /// <summary>协助填报.</summary>
    Assistance,

    /// <summary>佐证材料.</summary>
    Evidence,

    /// <summary>整改.</summary>
    Rectification,

    /// <summary>资金台账.</summary>
    Ledger,

    /// <summary>延期.</summary>
    Extension,

    /// <summary>项目变更.</summary>
    Project,
}

/// <summary>The names of the kinds.</summary>
public static class HistoryKinds
{
    /// <summary>The word on pages.</summary>
    public static string Term(this HistoryKind kind) => kind switch
    {
        HistoryKind.Change => "填写",
        HistoryKind.Step => "办理",
        HistoryKind.Comment => "批注",
        HistoryKind.Explanation => "说明",
        HistoryKind.Assistance => "协助填报",
        HistoryKind.Evidence => "佐证材料",
        HistoryKind.Rectification => "整改",
        HistoryKind.Ledger => "资金台账",
        HistoryKind.Extension => "延期",
        HistoryKind.Project => "项目变更",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The name in addresses.</summary>
    public static string Id(this HistoryKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The kind of the name, or null.</summary>
    public static HistoryKind? FromId(string? id) => Enum.GetValues<HistoryKind>().Cast<HistoryKind?>().FirstOrDefault(kind => kind!.Value.Id() == id);
}
