using System.Globalization;

namespace PerfBudget.Forms.Places.Yaml;

/// <summary>Takes values out of a mapping by key, explains what is not as it should be, and at the end names the keys nobody asked for.</summary>
internal sealed class MappingReader
{
    private readonly YamlMapping mapping;
    private readonly List<string> asked = [];
    private readonly string name;

    // The name in the midst of a sentence.
    private string Owner => char.ToLowerInvariant(name[0]) + name[1..];

    private MappingReader(YamlMapping mapping, string name, MistakeList mistakes)
    {
        this.mapping = mapping;
        this.name = name;
        Mistakes = mistakes;
    }

    public MistakeList Mistakes { get; }

    public int Line => mapping.Line;

    /// <summary>A reader of the node, or null (and a mistake) where it is no mapping.</summary>
    public static MappingReader? Of(YamlNode? node, string name, MistakeList mistakes)
    {
        if (node is YamlMapping mapping)
        {
            return new MappingReader(mapping, name, mistakes);
        }

        if (node is not null)
        {
            mistakes.Add(node.Line, $"{name} is {node.Kind}", "keys with values");
        }

        return null;
    }

    public bool Has(string key) => mapping.Find(key) is not null;

    public int LineOf(string key) => mapping.Find(key)?.Line ?? mapping.Line;

    /// <summary>The node under a key; without it null, and a mistake where <paramref name="expected"/> says what is missing.</summary>
    public YamlNode? Node(string key, string? expected = null)
    {
        asked.Add(key);
        var node = mapping.Find(key);
        if (node is null && expected is not null)
        {
            Mistakes.Add(mapping.Line, $"{name} lacks the key \"{key}\"", $"\"{key}: {expected}\"");
        }

        return node;
    }

    /// <summary>The text under a key.</summary>
    public string? Text(string key, string? expected = null)
    {
        switch (Node(key, expected))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return scalar.Text;
            case var other:
                Mistakes.Add(other.Line, $"\"{key}\" of {Owner} is {other.Kind}", expected ?? "a text");
                return null;
        }
    }

    /// <summary>The whole number under a key, at least <paramref name="least"/>; <paramref name="otherwise"/> without it.</summary>
    public int Number(string key, int otherwise, int least = 1)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        Mistakes.Add(LineOf(key), $"\"{key}\" of {Owner} is \"{text}\"", $"a whole number, at least {least}");
        return otherwise;
    }

    /// <summary>The number under a key; null without it, and a mistake where it is required.</summary>
    public decimal? Decimal(string key, bool required = false)
    {
        if (Text(key, required ? "NUMBER" : null) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Mistakes.Add(LineOf(key), $"\"{key}\" of {Owner} is \"{text}\"", "a number");
        return null;
    }

    /// <summary>true or false under a key; <paramref name="otherwise"/> without it.</summary>
    public bool Flag(string key, bool otherwise = false)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        if (text is not ("true" or "false"))
        {
            Mistakes.Add(LineOf(key), $"\"{key}\" of {Owner} is \"{text}\"", "true or false");
        }

        return text == "true";
    }

    /// <summary>The word under a key translated by <paramref name="known"/>.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> known, bool required = false) where T : struct
    {
        var all = string.Join(" | ", known.Keys);
        if (Text(key, required ? all : null) is not { } text)
        {
            return null;
        }

        if (known.TryGetValue(text, out var value))
        {
            return value;
        }

        Mistakes.Add(LineOf(key), $"\"{key}\" of {Owner} is \"{text}\"", NearestWord.Among(text, [.. known.Keys]));
        return null;
    }

    /// <summary>The items of the list under a key; a single value counts as a list of one.</summary>
    public IReadOnlyList<YamlNode> Items(string key, string? expected = null) => Node(key, expected) switch
    {
        null => [],
        YamlSequence list => list.Items,
        var single => [single],
    };

    /// <summary>The texts of the list under a key.</summary>
    public IReadOnlyList<string> Texts(string key, string? expected = null)
    {
        var texts = new List<string>();
        foreach (var item in Items(key, expected))
        {
            if (item is YamlScalar scalar)
            {
                texts.Add(scalar.Text);
            }
            else
            {
                Mistakes.Add(item.Line, $"\"{key}\" of {Owner} holds {item.Kind}", "texts");
            }
        }

        return texts;
    }

    /// <summary>Names the keys that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var (key, _) in mapping.Entries)
        {
            if (!asked.Contains(key.Text))
            {
                Mistakes.Add(key.Line, $"{name} knows no key \"{key.Text}\"", NearestWord.Among(key.Text, [.. asked.Distinct(StringComparer.Ordinal)]));
            }
        }
    }
}
