using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Values;
using PerfBudget.Domain.Words;

namespace PerfBudget.Domain.Checks.AcrossStages;

/// <summary>The indicators of a form beside those that were approved.</summary>
internal static class Approved
{
    /// <summary>Each row with the approved one: of the same identity, else of the same name in the same place.</summary>
    public static IEnumerable<(Row Row, Indicator? Approved)> Pairs(CheckContext context, FormContent earlier)
    {
        var left = earlier.Indicators.Where(row => row.Horizon == Horizon.Annual).ToList();
        var rows = context.Rows.Where(row => row.Indicator.Horizon == Horizon.Annual).ToArray();
        var pairs = new Dictionary<Row, Indicator>();
        foreach (var rule in Rules)
        {
            foreach (var row in rows.Where(row => !pairs.ContainsKey(row)))
            {
                if (left.Find(old => rule(old, row.Indicator)) is { } found)
                {
                    pairs[row] = found;
                    left.Remove(found);
                }
            }
        }

        return rows.Select(row => (row, pairs.GetValueOrDefault(row)));
    }

    private static readonly Func<Indicator, Indicator, bool>[] Rules =
    [
        (old, now) => old.Id == now.Id,
        (old, now) => Same(old.Name, now.Name) && Same(old.Level1, now.Level1) && Same(old.Level2, now.Level2),
        (old, now) => Same(old.Name, now.Name),
    ];

    /// <summary>Whether two texts are the same but for white space and punctuation.</summary>
    public static bool Same(string? a, string? b) => Wording.Plain(a) == Wording.Plain(b);

    /// <summary>Whether two targets say the same.</summary>
    public static bool Same(TargetValue? a, TargetValue? b) =>
        Same(a?.Text, b?.Text) || (a is { Number: { } one } && b is { Number: { } other } && one == other && a.Operator == b.Operator && (a.Unit == b.Unit || (a.IsPercentage && b.IsPercentage)));
}
