using PerfBudget.Domain.Filings;
using PerfBudget.Domain.Projects;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Samples;

/// <summary>A document of invented units that comes with the program.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Place">The id of the place that it comes from; null where the reader is to find out.</param>
/// <param name="State">Where its filings stand.</param>
public sealed record SampleDocument(string Path, string? Place, FilingState State);

/// <summary>
/// The documents of a folder: every <c>*.txt</c>, with what <c>samples.yaml</c> says of it: <c>file</c>, <c>place</c> and
/// <c>state</c> of each under <c>samples</c>. A document that is not listed is a draft.
/// </summary>
public sealed class SampleShelf
{
    private const string ListName = "samples.yaml";

    private static readonly Dictionary<string, FilingState> States =
        Enum.GetValues<FilingState>().ToDictionary(state => state.Id(), StringComparer.Ordinal);

    private SampleShelf(IReadOnlyList<SampleDocument> documents, IReadOnlyList<ProfileMistake> mistakes) =>
        (Documents, Mistakes) = (documents, mistakes);

    /// <summary>The documents, by name.</summary>
    public IReadOnlyList<SampleDocument> Documents { get; }

    /// <summary>What is wrong in the list; the documents are there all the same.</summary>
    public IReadOnlyList<ProfileMistake> Mistakes { get; }

    /// <summary>Looks through a folder; one that does not exist holds nothing.</summary>
    public static SampleShelf Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return new SampleShelf([], []);
        }

        var list = Path.Combine(folder, ListName);
        var mistakes = new List<ProfileMistake>();
        var entries = File.Exists(list) ? ReadList(list, new MistakeList(list, mistakes)) : [];
        var documents = Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path =>
            entries.TryGetValue(Path.GetFileName(path), out var entry)
                ? new SampleDocument(path, entry.Place, entry.State)
                : new SampleDocument(path, null, FilingState.Draft)).ToList();
        return new SampleShelf(documents, mistakes);
    }

    private static Dictionary<string, (string? Place, FilingState State)> ReadList(string list, MistakeList mistakes)
    {
        var entries = new Dictionary<string, (string?, FilingState)>(StringComparer.Ordinal);
        var root = MappingReader.Of(YamlFile.Read(list, mistakes), "The list of samples", mistakes);
        foreach (var item in root?.Items("samples", "a list of file, place and state") ?? [])
        {
            if (MappingReader.Of(item, "The sample", mistakes) is not { } sample)
            {
                continue;
            }

            var (file, place) = (sample.Text("file", "the name of a document in this folder"), sample.Text("place"));
            var state = sample.Word("state", States) ?? FilingState.Draft;
            sample.Finish();
            if (file is not null)
            {
                entries[file] = (place, state);
            }
        }

        root?.Finish();
        return entries;
    }
}
