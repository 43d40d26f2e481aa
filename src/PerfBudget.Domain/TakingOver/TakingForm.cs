using PerfBudget.Domain.Values;

namespace PerfBudget.Domain.TakingOver;

/// <summary>The form that takes something over, as far as that matters: what cells it has, in which order, and how its place calls the levels.</summary>
/// <param name="Unit">The unit in which it writes amounts.</param>
/// <param name="Fields">The paths of the fields that stand alone, in the order of the form.</param>
/// <param name="Columns">The columns of indicators, as paths of indicators' fields.</param>
/// <param name="HasMediumTerm">Whether it has indicators of the medium term (中期).</param>
/// <param name="Levels">The level-1 and level-2 names of its place for names of whichever place, and where they stand in its order; names that it does not know stay, and stand last.</param>
public sealed record TakingForm(
    MoneyUnit Unit, IReadOnlyList<string> Fields, IReadOnlyList<string> Columns, bool HasMediumTerm, Func<string?, string?, (string? Level1, string? Level2, int Rank)> Levels);
