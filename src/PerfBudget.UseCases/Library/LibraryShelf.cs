using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Library;
using PerfBudget.Forms.Places;
using PerfBudget.Persistence;

namespace PerfBudget.UseCases.Library;

/// <summary>Everything that stands in the library: what came with the program, held in memory, and what was accepted since.</summary>
public sealed class LibraryShelf(LibraryCatalog catalog)
{
    private readonly IReadOnlyList<LibraryEntry> _shipped = [.. catalog.Indicators.Select(indicator => new LibraryEntry(IdOf(indicator.Name), indicator, null))];

    /// <summary>The industries of the indicators that came with the program, in the order of their files.</summary>
    public IReadOnlyList<string> Industries { get; } = [.. catalog.Indicators.Select(indicator => indicator.Industry).Distinct()];

    /// <summary>The entries for some places that answer to words, the best first.</summary>
    /// <param name="context">The database.</param>
    /// <param name="places">The ids of the places; null for all. Entries for all places are always among them.</param>
    /// <param name="words">The words.</param>
    /// <param name="cancellation">Stops the search.</param>
    internal async Task<IReadOnlyList<LibraryEntry>> FindAsync(
        PerfBudgetContext context, IReadOnlyCollection<string>? places, LibraryWords words, CancellationToken cancellation)
    {
        var accepted = Accepted(context, places);
        foreach (var word in words.All)
        {
            var pattern = $"%{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            accepted = accepted.Where(row => EF.Functions.ILike(row.Indicator.Name, pattern) || EF.Functions.ILike(row.Indicator.Definition, pattern));
        }

        var added = await accepted.OrderBy(row => row.Indicator.Name).Select(row => new LibraryEntry(row.Id, row.Indicator, row.Unit.Name)).ToListAsync(cancellation);
        return [.. added
            .Concat(_shipped.Where(entry => IsFor(places, entry)))
            .Select((entry, order) => (Entry: entry, Rank: words.RankOf(entry.Indicator), Order: order))
            .Where(found => found.Rank is not null)
            .OrderBy(found => found.Rank).ThenBy(found => words.All.Count > 0 ? found.Entry.Indicator.Name.Length : 0).ThenBy(found => found.Order)
            .Select(found => found.Entry)];
    }

    /// <summary>One entry for some places; null where there is none.</summary>
    internal async Task<LibraryEntry?> OneAsync(PerfBudgetContext context, IReadOnlyCollection<string>? places, Guid id, CancellationToken cancellation) =>
        _shipped.FirstOrDefault(entry => entry.Id == id && IsFor(places, entry))
        ?? await Accepted(context, places).Where(row => row.Id == id).Select(row => new LibraryEntry(row.Id, row.Indicator, row.Unit.Name)).FirstOrDefaultAsync(cancellation);

    private static IQueryable<IndicatorProposal> Accepted(PerfBudgetContext context, IReadOnlyCollection<string>? places)
    {
        var accepted = context.LibraryIndicators.AsNoTracking().Where(row => row.State == ProposalState.Accepted);
        return places is null ? accepted : accepted.Where(row => row.Indicator.Place == null || places.Contains(row.Indicator.Place));
    }

    private static bool IsFor(IReadOnlyCollection<string>? places, LibraryEntry entry) =>
        entry.Indicator.Place is not { } place || places is null || places.Contains(place);

    /// <summary>The places of the units that a person reaches; null for all.</summary>
    internal static async Task<IReadOnlyList<string>?> PlacesOfAsync(PerfBudgetContext context, Viewer viewer, CancellationToken cancellation)
    {
        var scope = viewer.UnitsFor(UseCase.ListProjects);
        if (scope.IsEverything)
        {
            return null;
        }

        var units = scope.Units.ToArray();
        return await context.Units.Where(unit => units.Contains(unit.Id)).Select(unit => unit.Place).Distinct().ToListAsync(cancellation);
    }

    private static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("library " + name)).AsSpan(0, 16));
}
