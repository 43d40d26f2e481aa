using System.Globalization;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.Values;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.UseCases.Projects.List;

/// <summary>What a list of projects is ordered by.</summary>
public enum ProjectOrder
{
    /// <summary>When the project was last changed.</summary>
    Updated,

    /// <summary>项目名称.</summary>
    Name,

    /// <summary>项目编码.</summary>
    Code,

    /// <summary>The name of the unit (单位).</summary>
    Unit,

    /// <summary>The year's money, in yuan.</summary>
    Money,
}

/// <summary>Which projects the list shows, as its address says it. Whatever an address says that is not understood counts as not said.</summary>
public sealed record ProjectQuery
{
    /// <summary>The state of a stage that nobody has begun, beside those of <see cref="FilingState"/>.</summary>
    public const string NotBegun = "not-begun";

    /// <summary>The most characters that are searched for.</summary>
    public const int LongestSearch = 100;

    /// <summary>The address of the list, without any query.</summary>
    public const string Path = "/projects";

    /// <summary>How many rows a page may have; the first is the usual number.</summary>
    public static readonly int[] Sizes = [20, 50];

    /// <summary>The budget year; null for the newest on record.</summary>
    public int? Year { get; init; }

    /// <summary>Words that the name or the code holds, all of them.</summary>
    public string Search { get; init; } = "";

    /// <summary>A unit, or a department with the units below it.</summary>
    public Guid? Unit { get; init; }

    /// <summary>A stage that has been begun or, with <see cref="State"/>, stands there.</summary>
    public FormKind? Stage { get; init; }

    /// <summary>A state's name, or <see cref="NotBegun"/>: of the stage, or of any stage where none is named.</summary>
    public string? State { get; init; }

    /// <summary>Whether cancelled projects are shown among the others.</summary>
    public bool WithCancelled { get; init; }

    /// <summary>What the list is ordered by.</summary>
    public ProjectOrder Order { get; init; }

    /// <summary>Whether the order runs down: the newest, the largest or the last name first.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many rows a page has: one of <see cref="Sizes"/>.</summary>
    public int Size { get; init; } = Sizes[0];

    /// <summary>Whether anything but the year narrows the list.</summary>
    public bool IsNarrowed => Search.Length > 0 || Unit is not null || Stage is not null || State is not null;

    /// <summary>Reads the query from an address.</summary>
    public static ProjectQuery Parse(AddressQuery said)
    {
        var order = Enum.GetValues<ProjectOrder>().FirstOrDefault(order => Name(order) == said["sort"]);
        var search = said["q"].Trim().Replace("\0", "", StringComparison.Ordinal);
        var state = said["state"];
        return new ProjectQuery
        {
            Year = Number(said["year"]) is { } year && FiscalYear.TryOf(year) is not null ? year : null,
            Search = search.Length > LongestSearch ? search[..LongestSearch] : search,
            Unit = Guid.TryParse(said["unit"], out var unit) ? unit : null,
            Stage = FormKinds.FromId(said["stage"]),
            State = state == NotBegun || FilingStates.FromId(state) is not null ? state : null,
            WithCancelled = said["cancelled"] == "show",
            Order = order,
            Descending = said["dir"] switch { "desc" => true, "asc" => false, _ => FallsByDefault(order) },
            Page = Paging.Read(said["page"]),
            Size = Number(said["size"]) is { } size && Sizes.Contains(size) ? size : Sizes[0],
        };
    }

    /// <summary>The address of the list, or of another page that lists by this query; it says only what differs from the usual.</summary>
    public string Address(string path = Path) => AddressQuery.Add(
        path,
        ("year", Year?.ToString(CultureInfo.InvariantCulture)),
        ("q", Search),
        ("unit", Unit?.ToString()),
        ("stage", Stage?.Id()),
        ("state", State),
        ("cancelled", WithCancelled ? "show" : null),
        ("sort", Order == default ? null : Name(Order)),
        ("dir", Descending == FallsByDefault(Order) ? null : Descending ? "desc" : "asc"),
        ("size", Size == Sizes[0] ? null : Size.ToString(CultureInfo.InvariantCulture)),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The same list by another order, or the other way round where it has that order already; from its first page.</summary>
    public ProjectQuery By(ProjectOrder order) =>
        this with { Order = order, Descending = order == Order ? !Descending : FallsByDefault(order), Page = 1 };

    /// <summary>The order's name in addresses.</summary>
    public static string Name(ProjectOrder order) => order switch
    {
        ProjectOrder.Updated => "updated",
        ProjectOrder.Name => "name",
        ProjectOrder.Code => "code",
        ProjectOrder.Unit => "unit",
        ProjectOrder.Money => "money",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };

    /// <summary>Newest and largest first; names from A.</summary>
    private static bool FallsByDefault(ProjectOrder order) => order is ProjectOrder.Updated or ProjectOrder.Money;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
