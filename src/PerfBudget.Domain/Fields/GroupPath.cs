using PerfBudget.Domain.Forms;

namespace PerfBudget.Domain.Fields;

/// <summary>The name of the points of one group, where a place scores groups: <c>group.产出指标.score</c>.</summary>
/// <param name="Group">产出指标 …, or <see cref="GroupScore.Execution"/>.</param>
/// <param name="IsWeight">Whether the points possible are meant, and not the points given.</param>
public sealed record GroupPath(string Group, bool IsWeight = false)
{
    /// <summary>The beginning of all such names.</summary>
    public const string Prefix = "group.";

    /// <summary>The group of a name, or null where it names none.</summary>
    public static GroupPath? Parse(string path)
    {
        var parts = path.Split('.');
        return parts.Length == 3 && parts[0] + "." == Prefix && parts[1].Length > 0 && parts[2] is "score" or "weight"
            ? new GroupPath(parts[1], parts[2] == "weight")
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Prefix}{Group}.{(IsWeight ? "weight" : "score")}";
}
