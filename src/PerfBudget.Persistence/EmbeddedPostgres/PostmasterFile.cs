using System.Diagnostics;
using System.Globalization;

namespace PerfBudget.Persistence.EmbeddedPostgres;

/// <summary>
/// The file that a running server leaves in its cluster. After a crash its process number may by now belong to a
/// stranger; that one must be neither waited for nor stopped.
/// </summary>
internal static class PostmasterFile
{
    /// <summary>The process of a server that runs on this cluster, or null.</summary>
    public static int? RunningServer(string cluster) =>
        ProcessNumber(cluster) is { } number && IsServerOf(cluster, number) ? number : null;

    /// <summary>Removes the file where its number now belongs to another program; all else PostgreSQL judges itself.</summary>
    public static void RemoveIfAStrangerHasItsNumber(string cluster)
    {
        if (ProcessNumber(cluster) is { } number && Exists(number) && !IsServerOf(cluster, number))
        {
            File.Delete(FileOf(cluster));
        }
    }

    private static string FileOf(string cluster) => Path.Combine(cluster, "postmaster.pid");

    private static int? ProcessNumber(string cluster)
    {
        var file = FileOf(cluster);
        return File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
    }

    private static bool Exists(int number)
    {
        try
        {
            using var process = Process.GetProcessById(number);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsServerOf(string cluster, int number)
    {
        try
        {
            using var process = Process.GetProcessById(number);
            return process.ProcessName == "postgres" && (!OperatingSystem.IsLinux() || CommandLine(number).Contains(cluster));
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    private static string[] CommandLine(int number) => File.ReadAllText($"/proc/{number}/cmdline").Split('\0');
}
