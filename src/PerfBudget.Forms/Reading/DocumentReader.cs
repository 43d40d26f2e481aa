using PerfBudget.Forms.Places;

namespace PerfBudget.Forms.Reading;

/// <summary>What a document holds: its forms, and the stretches without one.</summary>
/// <param name="Forms">The forms, in order.</param>
/// <param name="Gaps">First and last line of each stretch that holds no form and is not empty.</param>
public sealed record ReadDocument(IReadOnlyList<ReadForm> Forms, IReadOnlyList<(int First, int Last)> Gaps)
{
    /// <summary>The document in the shape in which it was read.</summary>
    public required SourceDocument Document { get; init; }

    /// <summary>Where no form was found: what to do, in one sentence.</summary>
    public string? Advice { get; init; }
}

/// <summary>Reads published documents: text with cells parted by tabs, several forms and other pages in one.</summary>
public sealed class DocumentReader
{
    private readonly Vocabulary _words;
    private readonly FormMatcher _matcher;
    private readonly ReadingAdvice _advice;

    /// <summary>A reader that knows places.</summary>
    /// <param name="words">The words of the field; what the places print is added to them.</param>
    /// <param name="places">The places whose layouts are recognised.</param>
    /// <param name="only">The place that the documents come from, where the user says so.</param>
    public DocumentReader(Vocabulary words, PlaceCatalog places, Place? only = null)
    {
        _words = words.Learn(places);
        _matcher = new FormMatcher(places, only);
        _advice = new ReadingAdvice(_words);
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

    /// <summary>Reads all forms of a document. Where none is found, its text is tried in the other shapes in which tables come.</summary>
    public ReadDocument Read(SourceDocument document)
    {
        var read = ReadAsItIs(document);
        if (read.Forms.Any(form => form.File.Indicators.Count > 0) || document.Source is not { } text || !_advice.MayHoldAForm(text))
        {
            return read with { Advice = read.Forms.Count > 0 ? null : _advice.For(document) };
        }

        var best = OtherShapes(document.Name, text).Select(ReadAsItIs).Append(read).MaxBy(Understood)!;
        return best.Forms.Count > 0 ? best : read with { Advice = _advice.For(document) };
    }

    private IEnumerable<SourceDocument> OtherShapes(string name, string text)
    {
        yield return new SourceDocument(name, text, TextShape.Spaces);
        yield return new SourceDocument(name, text, TextShape.Commas);
        if (new CellPerLine(_words).Rows(text) is { Count: > 0 } rows)
        {
            yield return new SourceDocument(name, TextLines.Of(text, TextShape.CellPerLine).Count, rows);
        }
    }

    // How much of a document a shape makes sense of.
    private static int Understood(ReadDocument read) =>
        read.Forms.Sum(form =>
            form.Claims.Count(claim => claim.By != CellClaims.Unplaced) - (2 * form.Claims.Count(claim => claim.By == CellClaims.Unplaced)))
        + (read.Forms.Sum(form => form.File.Indicators.Count(row => row.Name is not null && row.Target is not null)) * 10);

    private ReadDocument ReadAsItIs(SourceDocument document)
    {
        var forms = new List<ReadForm>();
        foreach (var stretch in new FormFinder(_words).Find(document))
        {
            if (new FormReader(document, stretch, _words).Read(forms.Count + 1) is { } form)
            {
                form.Form = _matcher.Match(form);
                TrackedMonths.Complete(form, _matcher.PeriodOf(form.Form));
                forms.Add(form);
            }
        }

        return new ReadDocument(forms, GapsBetween(document, forms)) { Document = document };
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
