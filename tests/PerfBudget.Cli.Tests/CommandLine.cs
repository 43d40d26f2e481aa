using System.Diagnostics;
using System.Text;

namespace PerfBudget.Cli.Tests;

/// <summary>What a call of the program gave.</summary>
public sealed record CallResult(int ExitCode, string Output, string Errors);

/// <summary>Calls the built program as a shell would, in a folder of its own.</summary>
public sealed class CommandLine : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfbudget-cli-");

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A path in the folder of the call.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file into the folder and gives its path.</summary>
    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    /// <summary>What stands in the folder, besides what the test wrote.</summary>
    public IEnumerable<string> Files(string folder) => Directory.Exists(PathOf(folder)) ? Directory.GetFiles(PathOf(folder)).Select(path => Path.GetFileName(path)!) : [];

    public CallResult Call(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "perfbudget.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CallResult(process.ExitCode, output, errors.Result);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PerfBudget.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
