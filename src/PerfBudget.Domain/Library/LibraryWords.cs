namespace PerfBudget.Domain.Library;

/// <summary>Words that somebody looks for in the library; several, parted by spaces, must all be there.</summary>
public sealed class LibraryWords
{
    /// <summary>The most characters that are looked for.</summary>
    public const int Longest = 60;

    private readonly string[] _words;

    private LibraryWords(string[] words) => _words = words;

    /// <summary>The words of a text; what is too long is cut.</summary>
    public static LibraryWords Of(string? text)
    {
        text = (text ?? "").Replace("\0", "", StringComparison.Ordinal);
        return new LibraryWords((text.Length > Longest ? text[..Longest] : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>The words themselves.</summary>
    public IReadOnlyList<string> All => _words;

    /// <summary>How well an indicator answers: 0 where its name begins with the first word, 1 where the name holds all words, 2 where name and definition do; null where it does not answer. Without a word everything answers.</summary>
    public int? RankOf(LibraryIndicator indicator) =>
        _words.Length == 0 ? 1
        : !_words.All(word => Holds(indicator.Name, word) || Holds(indicator.Definition, word)) ? null
        : !_words.All(word => Holds(indicator.Name, word)) ? 2
        : indicator.Name.StartsWith(_words[0], StringComparison.OrdinalIgnoreCase) ? 0 : 1;

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
