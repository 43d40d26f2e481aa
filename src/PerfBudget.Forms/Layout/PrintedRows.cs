using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Places.Blocks;

namespace PerfBudget.Forms.Layout;

/// <summary>The rows of one level-1 group, parted by level 2.</summary>
internal sealed record Level1Rows(string Name, List<Level2Rows> Level2)
{
    public int Count => Level2.Sum(rows => rows.Count);
}

/// <summary>The rows of one level-2 name: the year's indicators (or all, on a form with one horizon), and those of the medium term beside them.</summary>
internal sealed record Level2Rows(string Name)
{
    public List<Indicator> Annual { get; } = [];

    public List<Indicator> Medium { get; } = [];

    public int Count => Math.Max(1, Math.Max(Annual.Count, Medium.Count));

    public Indicator? At(int row, Horizon horizon)
    {
        var list = horizon == Horizon.Medium ? Medium : Annual;
        return row < list.Count ? list[row] : null;
    }
}

/// <summary>Sorts a file's indicators into the rows of a form: merged where neighbours share a level; the printed order stays, unless the form itself prescribes the rows.</summary>
internal static class PrintedRows
{
    public static List<Level1Rows> Of(IndicatorsBlock block, FormLayout layout, FormContent file)
    {
        var groups = block.Always
            .Select(level1 => new Level1Rows(level1.Key, [.. level1.Value.Select(name => new Level2Rows(name))]))
            .ToList();
        var prescribed = groups.Count;
        foreach (var indicator in file.Indicators)
        {
            var group = Find(groups, indicator.Level1, block, prescribed, group => group.Name, name => layout.Taxonomy.Level1(name));
            if (group is null)
            {
                groups.Add(group = new Level1Rows(indicator.Level1 ?? "", []));
            }

            var levels = layout.Taxonomy.Level1(group.Name)?.Level2;
            var fixedRows = block.Always.FirstOrDefault(level1 => level1.Key == group.Name).Value?.Count ?? 0;
            var rows = Find(group.Level2, indicator.Level2, block, fixedRows, rows => rows.Name, name => levels?.FirstOrDefault(level => level.Spells(name)));
            if (rows is null)
            {
                group.Level2.Add(rows = new Level2Rows(indicator.Level2 ?? ""));
            }

            (block.HasTwoHorizons && indicator.Horizon == Horizon.Medium ? rows.Medium : rows.Annual).Add(indicator);
        }

        return groups.Count > 0 ? groups : [new Level1Rows("", [new Level2Rows("")])];
    }

    // Prescribed rows and forms with two horizons gather; else only neighbours are merged.
    private static T? Find<T>(List<T> items, string? name, IndicatorsBlock block, int prescribed, Func<T, string> nameOf, Func<string, LevelName?> known)
        where T : class
    {
        name ??= "";
        var from = block.HasTwoHorizons ? 0 : Math.Max(prescribed, items.Count - 1);
        for (var i = 0; i < items.Count; i++)
        {
            if ((i < prescribed || i >= from) && (nameOf(items[i]) == name || (name.Length > 0 && known(nameOf(items[i])) is { } level && level.Spells(name))))
            {
                return items[i];
            }
        }

        return null;
    }
}
