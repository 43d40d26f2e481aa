using System.Runtime.CompilerServices;

namespace PerfBudget.Domain.Tests;

/// <summary>Where the sources of the repository are.</summary>
internal static class Repository
{
    /// <summary>The root folder.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    private static string Here([CallerFilePath] string path = "") => path;
}
