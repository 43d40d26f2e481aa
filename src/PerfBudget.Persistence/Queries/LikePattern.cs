namespace PerfBudget.Persistence.Queries;

/// <summary>What people type, as a pattern of LIKE.</summary>
public static class LikePattern
{
    /// <summary>The character before one that is to be taken as it is.</summary>
    public const string Escape = @"\";

    /// <summary>The pattern of texts that hold the words exactly as they are: <c>50%_a</c> finds that and nothing else.</summary>
    public static string Containing(string words) => $"%{Literal(words)}%";

    private static string Literal(string words) => words
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
        .Replace("%", Escape + "%", StringComparison.Ordinal)
        .Replace("_", Escape + "_", StringComparison.Ordinal);
}
