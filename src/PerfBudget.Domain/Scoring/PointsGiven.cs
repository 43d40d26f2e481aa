namespace PerfBudget.Domain.Scoring;

/// <summary>What a rule gives, and how it came to it.</summary>
/// <param name="Rule">The rule's stable name, such as <c>quantity.ratio</c>.</param>
/// <param name="Points">The points; null where no rule gives any, with the reason in <paramref name="Explanation"/>.</param>
/// <param name="Least">The least points that the rule allows; null where it says nothing.</param>
/// <param name="Most">The most points that the rule allows; null where it says nothing.</param>
/// <param name="Inputs">What it was reckoned from.</param>
/// <param name="Explanation">The reckoning in a Chinese sentence.</param>
public sealed record PointsGiven(string Rule, decimal? Points, decimal? Least, decimal? Most, IReadOnlyList<ScoreInput> Inputs, string Explanation);

/// <summary>One number or text that points were reckoned from.</summary>
/// <param name="Name">The official term.</param>
/// <param name="Value">As the form prints it.</param>
public sealed record ScoreInput(string Name, string? Value);
