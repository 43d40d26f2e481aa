namespace PerfBudget.Persistence.EmbeddedPostgres;

/// <summary>Who runs the server: the application's own account, or, where that is root, an unprivileged one.</summary>
internal sealed class ServerAccount
{
    private readonly string? _name;

    private ServerAccount(string? name) => _name = name;

    /// <summary>Whether the server runs as another account than the application.</summary>
    public bool IsAnother => _name is not null;

    public static ServerAccount Choose(EmbeddedPostgresOptions options) =>
        new(!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? options.AccountForRoot : null);

    public Task<ProgramRun> RunAsync(string program, IEnumerable<string> arguments, string workingFolder) =>
        ProgramRun.RunAsync(program, arguments, _name, workingFolder);

    /// <summary>Whether this account may enter the folder, through all the folders above it.</summary>
    public Task<bool> CanEnterAsync(string folder) => TestAsync("-x", folder);

    /// <summary>Whether this account may run the file.</summary>
    public Task<bool> CanExecuteAsync(string file) => TestAsync("-x", file);

    /// <summary>Makes this account the owner of a folder and all in it.</summary>
    public async Task TakeOverAsync(string folder)
    {
        if (_name is null)
        {
            return;
        }

        var run = await ProgramRun.RunAsync("chown", ["-R", _name, folder], null, "/");
        if (!run.Succeeded)
        {
            throw new EmbeddedPostgresException($"无法把数据库文件夹 {folder} 交给账户 {_name}（{run.Output}）：请检查该文件系统允许更改所有者，或改用非 root 账户运行。");
        }
    }

    private async Task<bool> TestAsync(string condition, string path) =>
        _name is null || (await ProgramRun.RunAsync("test", [condition, path], _name, "/")).Succeeded;
}
