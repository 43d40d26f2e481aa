namespace PerfBudget.Testing;

/// <summary>A folder that every account may enter, as a data folder normally stands in, and that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("perfbudget-test-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode everyoneMayEnter = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
            File.SetUnixFileMode(Path, everyoneMayEnter);
        }
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
