using PerfBudget.Forms.Places;

namespace PerfBudget.Forms.Reading;

/// <summary>What a document holds: its forms, and the stretches without one.</summary>
/// <param name="Forms">The forms, in order.</param>
/// <param name="Gaps">First and last line of each stretch that holds no form and is not empty.</param>
public sealed record ReadDocument(IReadOnlyList<ReadForm> Forms, IReadOnlyList<(int First, int Last)> Gaps);

/// <summary>Reads published documents: text with cells parted by tabs, several forms and other pages in one.</summary>
public sealed class DocumentReader
{
    private readonly Vocabulary _words;
    private readonly FormMatcher _matcher;

    /// <summary>A reader that knows places.</summary>
    /// <param name="words">The words of the field; what the places print is added to them.</param>
    /// <param name="places">The places whose layouts are recognised.</param>
    /// <param name="only">The place that the documents come from, where the user says so.</param>
    public DocumentReader(Vocabulary words, PlaceCatalog places, Place? only = null)
    {
        _words = words.Learn(places);
        _matcher = new FormMatcher(places, only);
    }

    /// <summary>A reader with the words and places in a folder of profiles.</summary>
    /// <param name="places">The places, read from it and perhaps from others.</param>
    /// <param name="only">The place that the documents come from, where the user says so.</param>
    public static DocumentReader For(PlaceCatalog places, Place? only = null) =>
        new(Vocabulary.Load(Path.Combine(PlaceCatalog.BuiltInFolder, "vocabulary.yaml")), places, only);

    /// <summary>Reads all forms of a text.</summary>
    /// <param name="name">The name of the document in results and messages.</param>
    /// <param name="text">Its text.</param>
    public ReadDocument Read(string name, string text) => Read(new SourceDocument(name, text));

    /// <summary>Reads all forms of a document.</summary>
    public ReadDocument Read(SourceDocument document)
    {
        var forms = new List<ReadForm>();
        foreach (var stretch in new FormFinder(_words).Find(document))
        {
            if (new FormReader(document, stretch, _words).Read(forms.Count + 1) is { } form)
            {
                form.Form = _matcher.Match(form);
                forms.Add(form);
            }
        }

        return new ReadDocument(forms, GapsBetween(document, forms));
    }

    private static List<(int First, int Last)> GapsBetween(SourceDocument document, List<ReadForm> forms)
    {
        var gaps = new List<(int, int)>();
        var from = 1;
        foreach (var (first, last) in forms.Select(form => (form.FirstLine, form.LastLine)).Append((document.Lines + 1, document.Lines + 1)))
        {
            if (document.Rows.Any(row => row.Line >= from && row.Line < first))
            {
                gaps.Add((from, first - 1));
            }

            from = last + 1;
        }

        return gaps;
    }
}
