using PerfBudget.Domain.Editing;
using PerfBudget.Domain.TakingOver;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Places.Blocks;
using PerfBudget.UseCases.Editing;

namespace PerfBudget.UseCases.TakingOver;

/// <summary>What a form on record is to the domain's <see cref="TakeOver"/>: its cells in their order, its columns, its levels.</summary>
internal static class TakingForms
{
    public static TakingForm Of(EditedForm form) => new(
        form.Layout.Unit,
        [.. form.Shown.Keys.Where(cell => cell.Row is null && !IsColumn(cell.Field)).Select(cell => cell.Field).Distinct()],
        [.. form.Shown.Keys.Where(cell => IsColumn(cell.Field)).Select(cell => cell.Field[EditableCell.IndicatorPrefix.Length..]).Distinct()],
        form.Layout.Blocks.OfType<IndicatorsBlock>().Any(block => block.HasTwoHorizons),
        (level1, level2) => Levels(form.Layout.Taxonomy, level1, level2));

    private static bool IsColumn(string field) => field.StartsWith(EditableCell.IndicatorPrefix, StringComparison.Ordinal);

    private static (string?, string?, int) Levels(Taxonomy taxonomy, string? level1, string? level2)
    {
        var (rank, spelt) = (0, (level1, level2, int.MaxValue));
        foreach (var one in taxonomy.Levels)
        {
            var isOne = level1 is null || one.Spells(level1);
            if (isOne && level1 is not null)
            {
                spelt = (one.Name, level2, rank + Math.Max(0, one.Level2.Count - 1));
            }

            foreach (var two in one.Level2)
            {
                if (isOne && level2 is not null && two.Spells(level2))
                {
                    return (one.Name, two.Name, rank);
                }

                rank++;
            }
        }

        return spelt;
    }
}
