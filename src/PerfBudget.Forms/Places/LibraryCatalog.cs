using PerfBudget.Domain.Library;
using PerfBudget.Forms.Places.Files;
using PerfBudget.Forms.Places.Yaml;

namespace PerfBudget.Forms.Places;

/// <summary>
/// The library of indicators (指标库) as files: <c>library/*.yaml</c> beside the places in the folders of profiles. It is read apart from
/// the places, because reading and printing forms do not need it.
/// </summary>
public sealed class LibraryCatalog
{
    private LibraryCatalog(IReadOnlyList<LibraryIndicator> indicators, IReadOnlyList<ProfileMistake> mistakes) => (Indicators, Mistakes) = (indicators, mistakes);

    /// <summary>The indicators in the order of files and lines; those with a mistake are left out.</summary>
    public IReadOnlyList<LibraryIndicator> Indicators { get; }

    /// <summary>Everything that is wrong in the files, in the order of files and lines.</summary>
    public IReadOnlyList<ProfileMistake> Mistakes { get; }

    /// <summary>Reads the libraries of folders of profiles. An indicator in a later folder takes the place of one of the same name.</summary>
    /// <param name="places">The places, to which an indicator may be confined.</param>
    /// <param name="folders">The folders; one without a library is passed over.</param>
    public static LibraryCatalog Load(PlaceCatalog places, params IReadOnlyList<string> folders)
    {
        var mistakes = new List<ProfileMistake>();
        var indicators = new Dictionary<string, LibraryIndicator>(StringComparer.Ordinal);
        foreach (var folder in folders.Select(folder => Path.Combine(folder, LibraryReader.Folder)).Where(Directory.Exists))
        {
            var here = new Dictionary<string, LibraryDraft>(StringComparer.Ordinal);
            foreach (var draft in Directory.EnumerateFiles(folder, "*.y*ml").Order(StringComparer.Ordinal).SelectMany(file => LibraryReader.Read(file, mistakes)))
            {
                var indicator = draft.Indicator;
                if (indicator.Place is { } place && places.Find(place) is null)
                {
                    mistakes.Add(new ProfileMistake(draft.File, draft.Line, $"No place is called \"{place}\"", NearestWord.Among(place, [.. places.Places.Select(known => known.Id)])));
                }
                else if (here.TryGetValue(indicator.Name, out var other))
                {
                    mistakes.Add(new ProfileMistake(draft.File, draft.Line, $"\"{indicator.Name}\" stands a second time", $"another name than in {Path.GetFileName(other.File)}:{other.Line}"));
                }
                else
                {
                    here[indicator.Name] = draft;
                    indicators[indicator.Name] = indicator;
                }
            }
        }

        return new LibraryCatalog([.. indicators.Values], [.. mistakes.OrderBy(mistake => mistake.File, StringComparer.Ordinal).ThenBy(mistake => mistake.Line)]);
    }
}
