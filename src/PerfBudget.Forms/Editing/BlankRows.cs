using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfBudget.Domain.Editing;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Places.Blocks;

namespace PerfBudget.Forms.Editing;

/// <summary>
/// The rows in which nobody has written yet, so that an editor has a place to write: one for each level of the form, and beside
/// each row of the one horizon one of the other. Two people who begin the same blank row begin one and the same, because its
/// identity follows from where it stands.
/// </summary>
public static class BlankRows
{
    /// <summary>Adds the rows to a file that is to be shown, not stored; returns those that were added.</summary>
    /// <param name="layout">The form.</param>
    /// <param name="file">The file.</param>
    /// <param name="filing">The filing's identity.</param>
    public static IReadOnlyList<Indicator> AddTo(FormLayout layout, FormContent file, Guid filing)
    {
        var added = new List<Indicator>();
        if (layout.Blocks.OfType<IndicatorsBlock>().FirstOrDefault() is not { } block || (file.Kind != FormKind.Declaration && file.Indicators.Count > 0))
        {
            return added;
        }

        var slots = Slots(block, layout.Taxonomy);
        foreach (var (level1, level2) in slots)
        {
            var horizons = block.HasTwoHorizons ? new[] { Horizon.Annual, Horizon.Medium } : [Horizon.Annual];
            var count = Math.Max(1, horizons.Max(horizon => Count(file, block, layout, level1, level2, horizon)));
            foreach (var horizon in horizons)
            {
                for (var n = Count(file, block, layout, level1, level2, horizon); n < count; n++)
                {
                    var row = new Indicator { Id = IdOf(filing, level1, level2, horizon, n), Level1 = level1, Level2 = level2, Horizon = horizon };
                    file.Indicators.Insert(PlaceOf(file, layout.Taxonomy, slots, row), row);
                    added.Add(row);
                }
            }
        }

        return added;
    }

    /// <summary>Gives every role of the form's list of people a row that can be written into.</summary>
    public static void AddPeople(FormLayout layout, FormContent file)
    {
        foreach (var role in layout.Blocks.OfType<PeopleBlock>().SelectMany(block => block.Roles))
        {
            if (file.People.Count < EditableCell.MostPeople && file.People.TrueForAll(person => person.Role != role))
            {
                file.People.Add(new Person(role, null, null, null));
            }
        }
    }

    private static List<(string Level1, string Level2)> Slots(IndicatorsBlock block, Taxonomy taxonomy) =>
        block.Always.Count > 0
            ? [.. block.Always.SelectMany(level1 => level1.Value.Select(level2 => (level1.Key, level2)))]
            : [.. taxonomy.Levels.SelectMany(level1 => level1.Level2.Select(level2 => (level1.Name, level2.Name)))];

    private static int Count(FormContent file, IndicatorsBlock block, FormLayout layout, string level1, string level2, Horizon horizon) =>
        file.Indicators.Count(row => (!block.HasTwoHorizons || row.Horizon == horizon) && IsOf(row, layout.Taxonomy, level1, level2));

    private static bool IsOf(Indicator row, Taxonomy taxonomy, string level1, string level2) =>
        Spells(taxonomy.Level1(level1), level1, row.Level1)
        && Spells(taxonomy.Level1(level1)?.Level2.FirstOrDefault(known => known.Spells(level2)), level2, row.Level2);

    private static bool Spells(LevelName? known, string name, string? text) => text is not null && (text == name || known?.Spells(text) == true);

    // Behind the last row of the same or an earlier level, in the order of the form; rows of unknown levels stay with the one above.
    private static int PlaceOf(FormContent file, Taxonomy taxonomy, List<(string Level1, string Level2)> slots, Indicator row)
    {
        var rank = slots.IndexOf((row.Level1!, row.Level2!));
        var (place, above) = (0, -1);
        for (var i = 0; i < file.Indicators.Count; i++)
        {
            var known = slots.FindIndex(slot => IsOf(file.Indicators[i], taxonomy, slot.Level1, slot.Level2));
            above = known >= 0 ? known : above;
            place = above <= rank ? i + 1 : place;
        }

        return place;
    }

    private static Guid IdOf(Guid filing, string level1, string level2, Horizon horizon, int number) => new(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{filing:N}\n{level1}\n{level2}\n{horizon}\n{number}"))).AsSpan(0, 16));
}
