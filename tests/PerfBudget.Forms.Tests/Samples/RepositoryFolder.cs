namespace PerfBudget.Forms.Tests.Samples;

/// <summary>Finds the repository that the tests were built from.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of the test project.</summary>
    public static string Tests => Path.Combine(Root, "tests", "PerfBudget.Forms.Tests");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PerfBudget.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
