namespace PerfBudget.Forms.Places.Yaml;

/// <summary>A piece of a YAML file that knows its line, so that every mistake can be shown where it stands.</summary>
internal abstract record YamlNode(int Line)
{
    /// <summary>What the piece is called in messages.</summary>
    public abstract string Kind { get; }
}

internal sealed record YamlScalar(int Line, string Text) : YamlNode(Line)
{
    public override string Kind => $"\"{Text}\"";
}

internal sealed record YamlSequence(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line)
{
    public override string Kind => "a list";
}

internal sealed record YamlMapping(int Line, IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries) : YamlNode(Line)
{
    public override string Kind => "keys with values";

    public YamlNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry.Value;
            }
        }

        return null;
    }
}
