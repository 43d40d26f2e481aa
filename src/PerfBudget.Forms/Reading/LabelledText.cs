using PerfBudget.Domain.Fields;

namespace PerfBudget.Forms.Reading;

/// <summary>Label and text in one cell or line: 需要说明的情况：…, 填表人：… 填报日期：….</summary>
internal static class LabelledText
{
    /// <summary>A label within a text.</summary>
    /// <param name="Field">The field that it names.</param>
    /// <param name="Label">The label as written.</param>
    /// <param name="Text">What stands behind its colon, up to the next label.</param>
    public sealed record Part(Field Field, string Label, string Text);

    private const int LongestLabel = 24;

    /// <summary>The labels of a text and what stands behind each; empty where the text does not begin with a label and a colon.</summary>
    public static List<Part> Parse(string text, Vocabulary words)
    {
        var parts = new List<(Field Field, string Label, int Start, int End)>();
        for (var colon = 0; colon < text.Length; colon++)
        {
            if (text[colon] is not ('：' or ':'))
            {
                continue;
            }

            var from = parts.Count == 0 ? 0 : parts[^1].End;
            if (LabelBefore(text, from, colon, words, isFirst: parts.Count == 0) is { } found)
            {
                parts.Add((found.Field, text[found.Start..colon].Trim(), found.Start, colon + 1));
            }
            else if (parts.Count == 0)
            {
                return [];
            }
        }

        return [.. parts.Select((part, n) => new Part(part.Field, part.Label, text[part.End..(n + 1 < parts.Count ? parts[n + 1].Start : text.Length)].Trim()))];
    }

    private static (Field Field, int Start)? LabelBefore(string text, int from, int colon, Vocabulary words, bool isFirst)
    {
        for (var start = Math.Max(from, colon - LongestLabel); start < colon; start++)
        {
            if (isFirst && start > 0)
            {
                return null;
            }

            if (words.Field(Wording.Key(text[start..colon])) is { } path && FieldCatalog.Find(path) is { } field
                && (isFirst || path.StartsWith("sign.", StringComparison.Ordinal) || path == FieldCatalog.ProjectTelephone.Path))
            {
                return (field, start);
            }
        }

        return null;
    }
}
