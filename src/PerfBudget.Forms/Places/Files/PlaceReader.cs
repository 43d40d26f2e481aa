using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places.Files;

/// <summary>What the folder of one place says, before it is joined with the place it extends.</summary>
internal sealed record PlaceDraft(
    string Id, string Name, IReadOnlyList<string> Recognise, Taxonomy? Taxonomy, IReadOnlyList<FormLayout> Layouts, IReadOnlySet<FormKind> Kinds, string? Extends, string File, int ExtendsLine)
{
    /// <summary>What the place sets for checks on top of the place it extends; null where it sets nothing.</summary>
    public Func<Domain.Checks.CheckSettings, Domain.Checks.CheckSettings>? Checks { get; init; }

    /// <summary>How the place gives points; empty where it follows the place it extends.</summary>
    public IReadOnlyList<SchemeDraft> Schemes { get; init; } = [];
}

/// <summary>Reads the folder of one place.</summary>
internal static class PlaceReader
{
    private const string ProfileFile = "profile.yaml";

    public static PlaceDraft? Read(string folder, List<ProfileMistake> all)
    {
        var id = Path.GetFileName(folder);
        var path = Path.Combine(folder, ProfileFile);
        var mistakes = new MistakeList(path, all);
        if (!System.IO.File.Exists(path))
        {
            mistakes.Add(0, "The file does not exist", $"{ProfileFile} with id, name and levels of the place");
            return null;
        }

        if (MappingReader.Of(YamlFile.Read(path, mistakes), "The profile", mistakes) is not { } reader)
        {
            return null;
        }

        var ownId = reader.Text("id", id);
        if (ownId is not null && ownId != id)
        {
            mistakes.Add(reader.LineOf("id"), $"The place calls itself \"{ownId}\"", $"\"{id}\", after its folder");
        }

        var name = reader.Text("name", "the place's Chinese name") ?? id;
        var recognise = reader.Texts("recognise");
        var extends = reader.Text("extends");
        var taxonomy = reader.Has("levels") || extends is null ? Levels(reader, mistakes) : null;
        reader.Node("levels");
        reader.Finish();

        var (layouts, kinds) = Layouts(folder, id, all);
        return new PlaceDraft(id, name, recognise, taxonomy, layouts, kinds, extends, path, reader.LineOf("extends"))
        {
            Checks = FileOf(folder, CheckSettingsReader.Stem) is { } checks ? CheckSettingsReader.Read(checks, all) : null,
            Schemes = FileOf(folder, ScoringReader.Stem) is { } scoring ? ScoringReader.Read(scoring, all) : [],
        };
    }

    private static string? FileOf(string folder, string stem) => Path.Combine(folder, stem + ".yaml") is var path && System.IO.File.Exists(path) ? path : null;

    private static (List<FormLayout> Layouts, HashSet<FormKind> Kinds) Layouts(string folder, string id, List<ProfileMistake> all)
    {
        var layouts = new List<FormLayout>();
        var kinds = new HashSet<FormKind>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.y*ml").Order(StringComparer.Ordinal))
        {
            var stem = Path.GetFileNameWithoutExtension(file);
            if (Path.GetFileName(file) == ProfileFile || stem is CheckSettingsReader.Stem or ScoringReader.Stem)
            {
                continue;
            }

            var named = Enum.GetValues<FormKind>().Where(kind => stem == kind.Id() || stem.StartsWith(kind.Id() + "-", StringComparison.Ordinal)).ToList();
            if (named.Count == 0)
            {
                new MistakeList(file, all).Add(0, "Nothing reads a file of this name", "profile.yaml, checks.yaml, scoring.yaml, or declaration.yaml, tracking.yaml, self-evaluation.yaml (with -YEAR where a place has several)");
                continue;
            }

            kinds.Add(named[0]);
            if (LayoutReader.Read(file, id, all) is { } layout)
            {
                layouts.Add(layout);
            }
        }

        foreach (var (layout, other) in layouts.SelectMany((layout, i) => layouts.Skip(i + 1).Select(other => (layout, other))))
        {
            if (layout.Kind == other.Kind && layout.Years.Overlaps(other.Years))
            {
                new MistakeList(other.File, all).Add(0, $"Its years {other.Years} overlap those of {layout.Id} ({layout.Years})", "one form for each stage and year");
            }
        }

        return (layouts, kinds);
    }

    private static Taxonomy Levels(MappingReader reader, MistakeList mistakes)
    {
        var levels = new List<Level1Name>();
        foreach (var item in reader.Items("levels", "a list of level-1 names with their level-2 names"))
        {
            if (MappingReader.Of(item, "A level-1 name", mistakes) is not { } level)
            {
                continue;
            }

            var below = level.Items("level2").Select(node => Level2(node, mistakes)).OfType<LevelName>().ToList();
            levels.Add(new Level1Name(level.Text("name", "TEXT") ?? "", level.Texts("also"), below));
            level.Finish();
        }

        foreach (var twice in levels.GroupBy(level => level.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            mistakes.Add(reader.LineOf("levels"), $"\"{twice.Key}\" stands {twice.Count()} times among the levels", "each level-1 name once");
        }

        return new Taxonomy(levels);
    }

    private static LevelName? Level2(YamlNode node, MistakeList mistakes)
    {
        if (node is YamlScalar scalar)
        {
            return new LevelName(scalar.Text, []);
        }

        if (MappingReader.Of(node, "A level-2 name", mistakes) is not { } reader)
        {
            return null;
        }

        var name = new LevelName(reader.Text("name", "TEXT") ?? "", reader.Texts("also"));
        reader.Finish();
        return name;
    }
}
