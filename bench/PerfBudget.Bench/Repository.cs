namespace PerfBudget.Bench;

/// <summary>The checkout that the bench runs in.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PerfBudget.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
