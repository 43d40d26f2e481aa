using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PerfBudget.Forms.Places.Yaml;

/// <summary>Turns the text of a YAML file into nodes. It goes from parser events straight to nodes, because reading profiles is part of every start.</summary>
internal static class YamlFile
{
    private const string WellFormed = "well-formed YAML; texts with : # { [ stand in quotation marks";

    /// <summary>The root of the file, or null where it is empty or broken; what is broken is reported.</summary>
    public static YamlNode? Read(string path, MistakeList mistakes)
    {
        Parser? parser = null;
        try
        {
            using var reader = new StreamReader(path);
            parser = new Parser(reader);
            parser.Consume<StreamStart>();
            if (!parser.Accept<DocumentStart>(out _))
            {
                mistakes.Add(1, "The file is empty", "a profile or a form, see docs/profiles.md");
                return null;
            }

            parser.Consume<DocumentStart>();
            return Node(parser, mistakes);
        }
        catch (YamlException error)
        {
            var reason = error.InnerException?.Message ?? error.Message;
            mistakes.Add((int)error.Start.Line, "This is not YAML: " + reason.TrimEnd('.'), WellFormed);
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet loses its way in some unclosed { and [.
            mistakes.Add((int)(parser?.Current?.Start.Line ?? 0), "This is not YAML: something that is opened is not closed", WellFormed);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(0, "The file cannot be read: " + error.Message.TrimEnd('.'), "a readable file");
            return null;
        }
    }

    private static YamlNode Node(Parser parser, MistakeList mistakes)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar((int)scalar.Start.Line, scalar.Value);
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(parser, mistakes));
            }

            return new YamlSequence((int)list.Start.Line, items);
        }

        if (parser.TryConsume<MappingStart>(out var mapping))
        {
            return Mapping((int)mapping.Start.Line, parser, mistakes);
        }

        var other = parser.Consume<ParsingEvent>();
        mistakes.Add((int)other.Start.Line, "Anchors and aliases are not read in profiles", "the value itself");
        return new YamlScalar((int)other.Start.Line, "");
    }

    private static YamlMapping Mapping(int line, Parser parser, MistakeList mistakes)
    {
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(parser, mistakes);
            var value = Node(parser, mistakes);
            if (key is not YamlScalar name)
            {
                mistakes.Add(key.Line, $"A key is {key.Kind}", "a word");
            }
            else if (entries.Exists(entry => entry.Key.Text == name.Text))
            {
                mistakes.Add(name.Line, $"The key \"{name.Text}\" stands twice", "each key once");
            }
            else
            {
                entries.Add(new(name, value));
            }
        }

        return new YamlMapping(line, entries);
    }
}
