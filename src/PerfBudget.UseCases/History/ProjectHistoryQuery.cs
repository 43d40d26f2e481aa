using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;
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
