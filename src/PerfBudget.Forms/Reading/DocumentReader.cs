namespace PerfBudget.Forms.Reading;

/// <summary>What a document holds: its forms, and the stretches without one.</summary>
/// <param name="Forms">The forms, in order.</param>
/// <param name="Gaps">First and last line of each stretch that holds no form and is not empty.</param>
public sealed record ReadDocument(IReadOnlyList<ReadForm> Forms, IReadOnlyList<(int First, int Last)> Gaps);

/// <summary>Reads published documents: text with cells parted by tabs, several forms and other pages in one.</summary>
/// <param name="words">The words of the field.</param>
public sealed class DocumentReader(Vocabulary words)
{
    /// <summary>Reads all forms of a text.</summary>
    /// <param name="name">The name of the document in results and messages.</param>
    /// <param name="text">Its text.</param>
    public ReadDocument Read(string name, string text)
    {
        var document = new SourceDocument(name, text);
        var forms = new List<ReadForm>();
        foreach (var stretch in new FormFinder(words).Find(document))
        {
            if (new FormReader(document, stretch, words).Read(forms.Count + 1) is { } form)
            {
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
