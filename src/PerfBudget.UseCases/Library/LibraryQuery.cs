using System.Globalization;
using PerfBudget.Domain.Library;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.UseCases.Library;

/// <summary>Which indicators the list shows, as its address says it. What is not understood counts as not said.</summary>
public sealed record LibraryQuery
{
    /// <summary>How many stand on a page.</summary>
    public const int Size = 30;

    /// <summary>Words of name or definition, all of them.</summary>
    public string Words { get; init; } = "";

    /// <summary>The industry (行业), at most 100 characters; null for all.</summary>
    public string? Industry { get; init; }

    /// <summary>One of the library's level-2 names.</summary>
    public string? Level2 { get; init; }

    /// <summary>The id of a place: what its units see.</summary>
    public string? Place { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => Words.Length > 0 || Industry is not null || Level2 is not null || Place is not null;

    /// <summary>Reads the query from an address.</summary>
    public static LibraryQuery Parse(AddressQuery said)
    {
        var words = said["q"].Trim().Replace("\0", "", StringComparison.Ordinal);
        return new LibraryQuery
        {
            Words = words.Length > LibraryWords.Longest ? words[..LibraryWords.Longest] : words,
            Industry = Said("industry"),
            Level2 = Said("level2") is { } level2 && LibraryLevels.Above(level2) is not null ? level2 : null,
            Place = Said("place"),
            Page = Paging.Read(said["page"]),
        };

        string? Said(string name) => said[name] is { Length: > 0 and <= 100 } text ? text : null;
    }

    /// <summary>The address of the list.</summary>
    public string Address() => AddressQuery.Add(
        LibraryAddresses.List,
        ("q", Words),
        ("industry", Industry),
        ("level2", Level2),
        ("place", Place),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null));
}
