using System.Globalization;
using PerfBudget.Domain.Forms;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.UseCases.Review;

/// <summary>What the queue is ordered by.</summary>
public enum ReviewOrder
{
    /// <summary>风险: what must be mended first, then what must be explained, then hints; most first.</summary>
    Risk,

    /// <summary>截止: the earliest deadline first.</summary>
    Deadline,

    /// <summary>金额: the largest first.</summary>
    Amount,

    /// <summary>提交: what was submitted longest ago first.</summary>
    Submitted,
}

/// <summary>Which forms with or without findings are shown.</summary>
public enum ReviewFindings
{
    /// <summary>All.</summary>
    Any,

    /// <summary>有问题: something must be mended or explained.</summary>
    Some,

    /// <summary>无问题: nothing must be mended or explained.</summary>
    None,
}

/// <summary>Which forms the reviewer's queue shows, as its address says it. What an address says that is not understood counts as not said.</summary>
public sealed record ReviewQuery
{
    /// <summary>How many rows a page has.</summary>
    public const int Size = 20;

    /// <summary>The address of the queue, without any query.</summary>
    public const string Path = "/review";

    /// <summary>The kind of form; null for all.</summary>
    public FormKind? Stage { get; init; }

    /// <summary>A unit, or a department with the units below it.</summary>
    public Guid? Unit { get; init; }

    /// <summary>The id of a place; null for all.</summary>
    public string? Place { get; init; }

    /// <summary>Whether forms with findings, without findings or both are shown.</summary>
    public ReviewFindings Findings { get; init; }

    /// <summary>What the queue is ordered by.</summary>
    public ReviewOrder Order { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything narrows the queue.</summary>
    public bool IsNarrowed => Stage is not null || Unit is not null || Place is not null || Findings != default;

    /// <summary>Reads the query from an address.</summary>
    public static ReviewQuery Parse(AddressQuery said) => new()
    {
        Stage = FormKinds.FromId(said["stage"]),
        Unit = Guid.TryParse(said["unit"], out var unit) ? unit : null,
        Place = said["place"] is { Length: > 0 } place ? place : null,
        Findings = Named<ReviewFindings>(said["findings"]),
        Order = Named<ReviewOrder>(said["sort"]),
        Page = Paging.Read(said["page"]),
    };

    /// <summary>The address of the queue; it says only what differs from the usual.</summary>
    public string Address() => Said(Path, Page);

    /// <summary>The address of one form's desk, which keeps the queue's filters and order.</summary>
    public string Desk(Guid filing) => Said($"{Path}/{filing}");

    /// <summary>The same address with the notice of what was decided of another form.</summary>
    public string After(Guid? next, Guid decided, string step)
    {
        var address = next is { } filing ? Desk(filing) : Said(Path);
        return AddressQuery.Add(address, ("decided", decided.ToString()), ("step", step));
    }

    /// <summary>The name in addresses.</summary>
    public static string Id<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T Named<T>(string? id) where T : struct, Enum => Enum.GetValues<T>().FirstOrDefault(value => Id(value) == id);

    private string Said(string path, int page = 1) => AddressQuery.Add(
        path,
        ("stage", Stage?.Id()),
        ("unit", Unit?.ToString()),
        ("place", Place),
        ("findings", Findings == default ? null : Id(Findings)),
        ("sort", Order == default ? null : Id(Order)),
        ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));
}
