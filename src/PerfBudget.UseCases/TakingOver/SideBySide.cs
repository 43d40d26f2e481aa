using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Domain.TakingOver;
using PerfBudget.Domain.Values;

namespace PerfBudget.UseCases.TakingOver;

/// <summary>An approved version of a declaration.</summary>
public sealed record ApprovedVersion(int Number, DateTimeOffset At);

/// <summary>The declaration that is taken from.</summary>
/// <param name="Project">Its project.</param>
/// <param name="Filing">Its filing as it stands.</param>
/// <param name="Version">Which approved version of it is shown; null for what it says now.</param>
/// <param name="Unit">The unit in which it writes amounts; null where that is not known.</param>
/// <param name="Stamp">What it says, as one word: another once it has changed.</param>
/// <param name="Versions">Its approved versions, the newest first.</param>
public sealed record TakeOverSource(Project Project, Filing Filing, int? Version, MoneyUnit? Unit, string Stamp, IReadOnlyList<ApprovedVersion> Versions);

/// <summary>Two declarations side by side (对照带入).</summary>
/// <param name="Project">One's own project.</param>
/// <param name="Filing">One's own declaration.</param>
/// <param name="Unit">The unit in which it writes amounts.</param>
/// <param name="Source">The other.</param>
/// <param name="Lines">Its lines.</param>
public sealed record SideBySide(Project Project, Filing Filing, MoneyUnit Unit, TakeOverSource Source, IReadOnlyList<TakeOverLine> Lines)
{
    internal TakeOver TakeOver { get; init; } = null!;

    /// <summary>Whether one's own declaration has indicators already: then none that are new are ticked before anybody has chosen.</summary>
    public bool HasIndicators => TakeOver.HasIndicators;
}

/// <summary>A round of taking over that can still be undone.</summary>
/// <param name="Round">Its name.</param>
/// <param name="At">When it was.</param>
/// <param name="Cells">How many cells and rows it wrote.</param>
/// <param name="Changed">How many of them were written again since, and would stay as they are.</param>
public sealed record LastRound(Guid Round, DateTimeOffset At, int Cells, int Changed);

/// <summary>A line that was not taken over.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Term">What it is called.</param>
/// <param name="Reason">Why not, in a sentence.</param>
public sealed record RefusedLine(string Key, string Term, string Reason);

/// <summary>What came of taking over.</summary>
/// <param name="Taken">How many lines were.</param>
/// <param name="Refused">Those that were not, and why.</param>
/// <param name="Round">The name of the round, to undo it; null where nothing was written.</param>
/// <param name="Objection">Why nothing at all was taken over; null where it was tried.</param>
public sealed record TakenOver(int Taken, IReadOnlyList<RefusedLine> Refused, Guid? Round, string? Objection = null);
