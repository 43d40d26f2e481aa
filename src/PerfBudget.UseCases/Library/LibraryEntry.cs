using PerfBudget.Domain.Library;

namespace PerfBudget.UseCases.Library;

/// <summary>An indicator as it stands in the library.</summary>
/// <param name="Id">The identity: of the accepted proposal, or made from the name where it came with the program.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="From">The unit that proposed it; null where it came with the program.</param>
public sealed record LibraryEntry(Guid Id, LibraryIndicator Indicator, string? From);
