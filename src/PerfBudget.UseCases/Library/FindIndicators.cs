using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Library;
using PerfBudget.Persistence;
using PerfBudget.UseCases.Addresses;

namespace PerfBudget.UseCases.Library;

/// <summary>A page of the library.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Entries">The indicators of the page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Industries">The industries to choose from.</param>
/// <param name="Places">The ids of the places to choose from; null for all.</param>
public sealed record LibraryPage(LibraryQuery Query, IReadOnlyList<LibraryEntry> Entries, int Total, IReadOnlyList<string> Industries, IReadOnlyList<string>? Places)
{
    /// <summary>How many pages there are, at least one.</summary>
    public int Pages => Paging.Pages(Total, LibraryQuery.Size);
}

/// <summary>Looks into the library: what is for all places, and for those of the person's units.</summary>
public sealed class FindIndicators(IDbContextFactory<PerfBudgetContext> contexts, LibraryShelf shelf)
{
    /// <summary>The page of indicators that the query asks for.</summary>
    public async Task<LibraryPage> RunAsync(Viewer viewer, LibraryQuery query, CancellationToken cancellation)
    {
        viewer.Require(UseCase.SearchLibrary);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var places = await LibraryShelf.PlacesOfAsync(context, viewer, cancellation);
        var wanted = query.Place is { } place && places?.Contains(place) != false ? [place] : places;
        var found = await shelf.FindAsync(context, wanted, LibraryWords.Of(query.Words), cancellation);
        var industries = shelf.Industries.Union(found.Select(entry => entry.Indicator.Industry)).ToList();
        var entries = found.Where(entry =>
            (query.Industry is null || entry.Indicator.Industry == query.Industry) && (query.Level2 is null || entry.Indicator.Level2 == query.Level2)).ToList();
        query = query with { Page = Paging.Within(query.Page, entries.Count, LibraryQuery.Size) };
        return new LibraryPage(query, [.. entries.OfPage(query.Page, LibraryQuery.Size)], entries.Count, industries, places);
    }

    /// <summary>One indicator; null where there is none that the person sees.</summary>
    public async Task<LibraryEntry?> OneAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        viewer.Require(UseCase.SearchLibrary);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var places = await LibraryShelf.PlacesOfAsync(context, viewer, cancellation);
        return await shelf.OneAsync(context, places, id, cancellation);
    }
}
