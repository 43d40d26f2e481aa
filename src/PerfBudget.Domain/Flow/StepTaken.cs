using System.Diagnostics.CodeAnalysis;
using PerfBudget.Domain.History;

namespace PerfBudget.Domain.Flow;

/// <summary>What came of a step.</summary>
/// <param name="Record">The line for the log; null where the step was refused.</param>
/// <param name="Version">The version to keep; null where the step keeps none.</param>
/// <param name="Refusal">Why it was not taken, in a sentence for whoever tried; null where it was.</param>
public sealed record StepTaken(FlowRecord? Record, FilingVersion? Version, string? Refusal)
{
    /// <summary>The entries of the history where the step itself changed the form; mostly none.</summary>
    public IReadOnlyList<CellChange> Changes { get; init; } = [];

    /// <summary>Whether the step was taken.</summary>
    [MemberNotNullWhen(true, nameof(Record))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsTaken => Refusal is null;

    /// <summary>A step that was not taken.</summary>
    public static StepTaken Refused(string reason) => new(null, null, reason);
}
