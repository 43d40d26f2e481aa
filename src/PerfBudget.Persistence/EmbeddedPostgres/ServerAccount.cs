namespace PerfBudget.Persistence.EmbeddedPostgres;

/// <summary>Who runs the server: the application's own account, or, where that is root, an unprivileged one.</summary>
internal sealed class ServerAccount
{
    // By its full path: a bare name is looked for in the working folder first, where this repository has a file "test".
    private const string Shell = "/bin/sh";

    private readonly string? _name;

    private ServerAccount(string? name) => _name = name;

    public static ServerAccount Choose(EmbeddedPostgresOptions options) =>
        new(!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? options.AccountForRoot : null);

    public Task<ProgramRun> RunAsync(string program, IEnumerable<string> arguments, string workingFolder) =>
        ProgramRun.RunAsync(program, arguments, _name, workingFolder);

    /// <summary>Whether this account may enter the folder, through all the folders above it.</summary>
    public Task<bool> CanEnterAsync(string folder) => MayExecuteAsync(folder);

    /// <summary>Whether this account may run the file.</summary>
    public Task<bool> CanExecuteAsync(string file) => MayExecuteAsync(file);

    /// <summary>Makes this account the owner of a folder and all in it.</summary>
    public async Task TakeOverAsync(string folder)
    {
        if (_name is null)
        {
            return;
        }

        var run = await ProgramRun.RunAsync(Shell, ["-c", "exec chown -R \"$1\" \"$2\"", Shell, _name, folder], null, "/");
        if (!run.Succeeded)
        {
            throw new EmbeddedPostgresException($"无法把数据库文件夹 {folder} 交给账户 {_name}（{run.Output}）：请检查该文件系统允许更改所有者，或改用非 root 账户运行。");
        }
    }

    private async Task<bool> MayExecuteAsync(string path) =>
        _name is null || (await ProgramRun.RunAsync(Shell, ["-c", "test -x \"$1\"", Shell, path], _name, "/")).Succeeded;
}
