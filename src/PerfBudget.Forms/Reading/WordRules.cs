using YamlDotNet.RepresentationModel;

namespace PerfBudget.Forms.Reading;

/// <summary>Rules that know a label by words within it: the first rule whose words it all contains; a word with $ must end it, one with ^
/// begin
/// it.</summary>
internal sealed class WordRules
{
    private readonly List<(string Name, string[] Words)> _rules;

    /// <param name="list">The rules, each a list of words.</param>
    /// <param name="hasName">Whether the first word of each is the name of what it finds.</param>
    public WordRules(YamlNode list, bool hasName) =>
        _rules = [.. ((YamlSequenceNode)list).Select(rule => ((YamlSequenceNode)rule).Select(word => word.ToString()).ToArray())
            .Select(words => (words[0], hasName ? words[1..] : words))];

    /// <summary>The name of the first rule that a key follows, or null.</summary>
    public string? Find(string key)
    {
        foreach (var (name, words) in _rules)
        {
            if (Array.TrueForAll(words, word => Has(key, word)))
            {
                return name;
            }
        }

        return null;
    }

    private static bool Has(string key, string word) =>
        word[0] == '^'
            ? (word[^1] == '$' ? key.AsSpan().SequenceEqual(word.AsSpan(1, word.Length - 2)) : key.AsSpan().StartsWith(word.AsSpan(1)))
        : word[^1] == '$' ? key.AsSpan().EndsWith(word.AsSpan(0, word.Length - 1))
        : key.Contains(word, StringComparison.Ordinal);
}
