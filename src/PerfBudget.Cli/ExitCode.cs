namespace PerfBudget.Cli;

/// <summary>What the program returns to the shell; scripts rely on it.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>Something must be mended: a finding, a mistake in a profile.</summary>
    public const int MustBeMended = 1;

    /// <summary>A file cannot be read or written at all, or the call is wrong.</summary>
    public const int Unreadable = 2;

    /// <summary>Nothing in a file looks like one of the three kinds of form.</summary>
    public const int NoForm = 3;
}

/// <summary>What ends a command with one sentence and its exit code.</summary>
internal sealed class UserErrorException(string message, int exitCode = ExitCode.Unreadable) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
