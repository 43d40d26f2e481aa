namespace PerfBudget.Forms.Places;

/// <summary>The indicator levels that a place knows (一级指标 and their 二级指标), with other spellings that forms use.</summary>
/// <param name="Levels">The level-1 names in printed order.</param>
public sealed record Taxonomy(IReadOnlyList<Level1Name> Levels)
{
    /// <summary>The level-1 name that a text spells, or null.</summary>
    public Level1Name? Level1(string text) => Levels.FirstOrDefault(level => level.Spells(text));

    /// <summary>The level-1 and level-2 names that a text spells as a level-2 name; several where a name stands under several.</summary>
    public IEnumerable<(Level1Name Level1, LevelName Level2)> Level2(string text) =>
        Levels.SelectMany(level => level.Level2.Where(below => below.Spells(text)).Select(below => ((Level1Name)level, below)));
}

/// <summary>A name with its other spellings.</summary>
/// <param name="Name">The official name.</param>
/// <param name="Also">Other spellings.</param>
public record LevelName(string Name, IReadOnlyList<string> Also)
{
    /// <summary>Whether the text is the name or one of its spellings.</summary>
    public bool Spells(string text) => text == Name || Also.Contains(text, StringComparer.Ordinal);
}

/// <summary>A level-1 name with the level-2 names below it.</summary>
/// <param name="Name">The official name.</param>
/// <param name="Also">Other spellings.</param>
/// <param name="Level2">The level-2 names.</param>
public sealed record Level1Name(string Name, IReadOnlyList<string> Also, IReadOnlyList<LevelName> Level2) : LevelName(Name, Also);
