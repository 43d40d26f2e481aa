using System.Text.RegularExpressions;
using PerfBudget.Domain.Fields;

namespace PerfBudget.Forms.Reading;

/// <summary>Label and text in one cell or line: 需要说明的情况：…, 填表人：… 填报日期：….</summary>
internal static partial class LabelledText
{
    /// <summary>A label within a text.</summary>
    /// <param name="Field">The field that it names; null for a label that the words of the field do not have.</param>
    /// <param name="Label">The label as written.</param>
    /// <param name="Text">What stands behind its colon, up to the next label.</param>
    public sealed record Part(Field? Field, string Label, string Text);

    private const int LongestLabel = 24;

    /// <summary>The labels of a text and what stands behind each; empty where the text does not begin with a label and a colon.</summary>
    public static List<Part> Parse(string text, Vocabulary words)
    {
        var parts = new List<(Field? Field, string Label, int Start, int End)>();
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

    /// <summary>A line that says who signs and no more, under a label that the words of the field do not have: 财务负责人：席某.</summary>
    public static Part? UnknownSigner(string text) =>
        Signer().Match(text) is { Success: true } signer ? new Part(null, signer.Groups[1].Value, signer.Groups[2].Value) : null;

    private static (Field? Field, int Start)? LabelBefore(string text, int from, int colon, Vocabulary words, bool isFirst)
    {
        for (var start = Math.Max(from, colon - LongestLabel); start < colon; start++)
        {
            if (isFirst && start > 0)
            {
                return null;
            }

            if (start > from && !char.IsWhiteSpace(text[start - 1]))
            {
                continue; // 负责人 within 财务负责人
            }

            if (FieldOf(text[start..colon], words) is { } path && FieldCatalog.Find(path) is { } field
                && (isFirst || path.StartsWith("sign.", StringComparison.Ordinal) || path == FieldCatalog.ProjectTelephone.Path))
            {
                return (field, start);
            }
        }

        // Behind a wide gap stands another label, whatever it says: 财务负责人：….
        return !isFirst
            && (UnknownLabel().Match(text[from..colon]) is { Success: true } wide ? wide
                : SignLabel().Match(text[from..colon])) is { Success: true } unknown ? (null, from + unknown.Groups[1].Index) : null;
    }

    // 项目单位(盖章), 单位负责人签字.
    private static string? FieldOf(string label, Vocabulary words) =>
        RawText.Key(label) is var key && words.Field(key) is { } path ? path : words.Field(SignWord().Replace(key, ""));

    [GeneratedRegex("(?:签字|签章|签名|盖章|[(（](?:签字|签章|签名|盖章|公章)[)）])$", RegexOptions.CultureInvariant)]
    private static partial Regex SignWord();

    // A label that asks for a name, a seal or a day, whatever else it says.
    [GeneratedRegex(@"\s([\p{L}()（）]{2,10}(?:签字|签章|签名|盖章|日期|电话|负责人)[)）]?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SignLabel();

    [GeneratedRegex(@"^(\p{L}{1,9}[人员期话章长])[：:]\s*(.{0,20})$", RegexOptions.CultureInvariant)]
    private static partial Regex Signer();

    [GeneratedRegex(@"[\s\u3000]{2,}([\p{L}]{1,9}[人员期话章长])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex UnknownLabel();
}
