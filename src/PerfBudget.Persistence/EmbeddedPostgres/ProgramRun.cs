using System.ComponentModel;
using System.Diagnostics;

namespace PerfBudget.Persistence.EmbeddedPostgres;

/// <summary>
/// One finished run of a program: what it returned and what it wrote. A run is never cut off: an initdb or pg_ctl that
/// dies in the middle leaves a server or a folder that nobody knows of.
/// </summary>
internal sealed record ProgramRun(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <param name="program">The full path, or a name that the system finds.</param>
    /// <param name="arguments">One entry for each argument; nothing is quoted.</param>
    /// <param name="account">Who runs it; null is whoever runs the application.</param>
    /// <param name="workingFolder">A folder that the account may enter.</param>
    public static async Task<ProgramRun> RunAsync(
        string program, IEnumerable<string> arguments, string? account, string workingFolder)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = workingFolder,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (account is not null)
        {
            start.UserName = account;
        }

        // Neither a user's PGDATA or PGPORT nor a locale that the machine lacks may steer our own server.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal) || k.StartsWith("LC_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LANG"] = "C";
        start.Environment["LC_ALL"] = "C";

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            throw new EmbeddedPostgresException(
                $"无法以账户 {account ?? Environment.UserName} 运行 {program}（{problem.Message}）：请检查该账户存在、该文件可执行。", problem);
        }

        using (process)
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return new ProgramRun(process.ExitCode, (await output + await errors).Trim());
        }
    }
}
