using System.Globalization;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Forms;
using PerfBudget.Domain.Scoring;
using PerfBudget.Forms.Places.Files;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places;

/// <summary>All places, read from folders of profiles. What is wrong in a profile is in <see cref="Mistakes"/>; places and forms without a mistake are there all the same.</summary>
public sealed class PlaceCatalog
{
    private readonly Dictionary<string, Place> places;

    private readonly IReadOnlyList<SchemeDraft> schemes;

    private PlaceCatalog(Dictionary<string, Place> places, IReadOnlyList<SchemeDraft> schemes, IReadOnlyList<ProfileMistake> mistakes)
    {
        (this.places, this.schemes, Mistakes) = (places, schemes, mistakes);
    }

    /// <summary>Runs the worked examples of all schemes of points: those that come out otherwise than their author reckoned, as mistakes.</summary>
    public IReadOnlyList<ProfileMistake> FailedExamples() =>
        [.. schemes.SelectMany(draft => WorkedExamples.Run(draft.Scheme).Zip(draft.ExampleLines)
            .Where(run => !run.First.Holds)
            .Select(run => new ProfileMistake(draft.File, run.Second,
                $"The scheme gives {Given(run.First.Given)} for the example \"{run.First.Example.Name}\" ({run.First.Given.Explanation})",
                Reckoned(run.First.Example))))];

    private static string Given(PointsGiven given) =>
        given.Points is { } points ? Number(points) : given.Least is null ? "no points" : $"{Number(given.Least)} to {Number(given.Most)}";

    private static string Reckoned(WorkedExample example) =>
        example.Points is { } points ? Number(points) : example.Least is null ? "no points" : $"{Number(example.Least)} to {Number(example.Most)}";

    private static string Number(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "nothing";

    /// <summary>The folder of the profiles that come with the program.</summary>
    public static string BuiltInFolder => Path.Combine(AppContext.BaseDirectory, "profiles");

    /// <summary>The places, by name.</summary>
    public IReadOnlyCollection<Place> Places => places.Values;

    /// <summary>Everything that is wrong in the profiles, in the order of files and lines.</summary>
    public IReadOnlyList<ProfileMistake> Mistakes { get; }

    /// <summary>All forms of all places, each once.</summary>
    public IEnumerable<FormLayout> Layouts => places.Values.SelectMany(place => place.OwnLayouts);

    /// <summary>The place of the id, or null.</summary>
    public Place? Find(string id) => places.GetValueOrDefault(id);

    /// <summary>The form of the id (<c>place/declaration</c>), or null.</summary>
    public FormLayout? Layout(string id) => Layouts.FirstOrDefault(layout => layout.Id == id);

    /// <summary>Reads folders of profiles; each holds one folder for each place. A place in a later folder takes the place of one of the same id.</summary>
    public static PlaceCatalog Load(params IReadOnlyList<string> folders)
    {
        var mistakes = new List<ProfileMistake>();
        var drafts = new Dictionary<string, PlaceDraft>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                mistakes.Add(new ProfileMistake(folder, 0, "The folder does not exist", "a folder with one folder for each place"));
                continue;
            }

            foreach (var path in Directory.EnumerateDirectories(folder).Where(path => Path.GetFileName(path) != LibraryReader.Folder).Order(StringComparer.Ordinal))
            {
                if (PlaceReader.Read(path, mistakes) is { } draft)
                {
                    drafts[draft.Id] = draft;
                }
            }
        }

        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var draft in drafts.Values)
        {
            Join(draft, drafts, places, [], mistakes);
        }

        foreach (var draft in drafts.Values)
        {
            CheckStages(draft, drafts, mistakes);
        }

        return new PlaceCatalog(places, [.. drafts.Values.SelectMany(draft => draft.Schemes)], [.. mistakes.OrderBy(mistake => mistake.File, StringComparer.Ordinal).ThenBy(mistake => mistake.Line)]);
    }

    private static Place Join(PlaceDraft draft, Dictionary<string, PlaceDraft> drafts, Dictionary<string, Place> places, List<string> below, List<ProfileMistake> mistakes)
    {
        if (places.TryGetValue(draft.Id, out var done))
        {
            return done;
        }

        Place? extends = null;
        if (draft.Extends is { } id)
        {
            List<string> chain = [.. below, draft.Id];
            if (chain.Contains(id))
            {
                mistakes.Add(new ProfileMistake(draft.File, draft.ExtendsLine, $"The places extend each other in a circle: {string.Join(" → ", chain)} → {id}", "a place that extends none at the end of the chain"));
            }
            else if (drafts.TryGetValue(id, out var upper))
            {
                extends = Join(upper, drafts, places, chain, mistakes);
            }
            else
            {
                mistakes.Add(new ProfileMistake(draft.File, draft.ExtendsLine, $"No place is called \"{id}\"", NearestWord.Among(id, [.. drafts.Keys.Where(other => other != draft.Id)])));
            }
        }

        // A place within a circle may have been joined while its chain was followed.
        return places.TryGetValue(draft.Id, out done) ? done
            : places[draft.Id] = Place(draft, extends);
    }

    private static Place Place(PlaceDraft draft, Place? extends)
    {
        var taxonomy = draft.Taxonomy ?? extends?.Taxonomy ?? new Taxonomy([]);
        return new Place(draft.Id, draft.Name, draft.Recognise, taxonomy, [.. draft.Layouts.Select(layout => layout with { Taxonomy = taxonomy })], extends)
        {
            Checks = (draft.Checks ?? (settings => settings))(extends?.Checks ?? CheckSettings.Default),
            OwnSchemes = [.. draft.Schemes.Select(scheme => scheme.Scheme)],
        };
    }

    // Files with mistakes count as stages here: their own mistakes are told already.
    private static void CheckStages(PlaceDraft draft, Dictionary<string, PlaceDraft> drafts, List<ProfileMistake> mistakes)
    {
        var missing = Enum.GetValues<FormKind>().ToHashSet();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var place = draft; place is not null && seen.Add(place.Id); place = place.Extends is { } id ? drafts.GetValueOrDefault(id) : null)
        {
            missing.ExceptWith(place.Kinds);
        }

        foreach (var kind in missing)
        {
            mistakes.Add(new ProfileMistake(draft.File, 0, $"The place has no form for {kind.Term()}", $"{kind.Id()}.yaml beside it, or \"extends\" with a place that has one"));
        }
    }
}
