using System.Text.RegularExpressions;

namespace PerfBudget.Domain.Forms;

/// <summary>
/// A name with the code that some places print before it: <c>217-澜园市生态水务局</c>,
/// <c>21700324T000000122871-地表水断面监测</c>.
/// </summary>
/// <param name="Code">The code (代码), or null where only the name is written.</param>
/// <param name="Name">The name (名称); never empty.</param>
public sealed partial record CodedName(string? Code, string Name)
{
    /// <summary>Reads <c>code-name</c>, <c>[code]name</c> or a bare name; null for a blank text.</summary>
    public static CodedName? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        var match = CodeAndName().Match(text);
        return match.Success ? new(match.Groups["code"].Value, match.Groups["name"].Value) : new(null, text);
    }

    /// <summary><c>code-name</c>, or the bare name where there is no code.</summary>
    public override string ToString() => Code is null ? Name : $"{Code}-{Name}";

    // A code is at least three digits or capitals with a digit among them, so that IT-运维 and 2024-2026年规划 stay names.
    [GeneratedRegex(@"^(?<code>(?=[A-Z]*\d)(?!(?:19|20)\d\d-)[0-9A-Z]{3,40})-(?<name>(?:(?<=[0-9A-Z]{12}-)|(?!\d)).+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex CodeAndName();
}
