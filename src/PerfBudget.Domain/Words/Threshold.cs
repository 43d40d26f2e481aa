using PerfBudget.Domain.Citations;

namespace PerfBudget.Domain.Words;

/// <summary>A number that checks compare with; a place may set its own.</summary>
/// <param name="Name">The name in profiles, such as <c>execution.low</c>.</param>
/// <param name="Default">The number where no place says otherwise.</param>
/// <param name="Unit">What it counts: %, 分, 字 …; empty for a bare ratio.</param>
/// <param name="Meaning">What it decides, in Chinese.</param>
/// <param name="Citation">Where the default comes from.</param>
public sealed record Threshold(string Name, decimal Default, string Unit, string Meaning, Citation Citation);
