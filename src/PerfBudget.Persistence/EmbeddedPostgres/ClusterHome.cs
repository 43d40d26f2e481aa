namespace PerfBudget.Persistence.EmbeddedPostgres;

/// <summary>
/// The folder that belongs to the server's account: the cluster and its log. It stands in the data folder, or, where
/// that account cannot enter the data folder (a clone under /root), on a shelf of the system; a note then says where.
/// </summary>
internal sealed class ClusterHome
{
    /// <summary>Where a server of another account keeps what it cannot reach in the data folder.</summary>
    public const string SystemShelf = "/var/lib/perfbudget";

    private const string NoteFile = "postgresql-folder.txt";

    private ClusterHome(string folder) => Folder = folder;

    public string Folder { get; }
    public string Cluster => Path.Combine(Folder, "cluster");
    public string UnfinishedCluster => Path.Combine(Folder, "cluster.unfinished");
    public string Log => Path.Combine(Folder, "server.log");
    public bool HasCluster => File.Exists(VersionFile);

    /// <summary>The major version that wrote the cluster.</summary>
    public string ClusterVersion => File.ReadAllText(VersionFile).Trim();

    private string VersionFile => Path.Combine(Cluster, "PG_VERSION");

    public static async Task<ClusterHome> FindOrCreateAsync(string dataFolder, ServerAccount account)
    {
        var note = Path.Combine(dataFolder, NoteFile);
        if (File.Exists(note))
        {
            return ReadNote(note);
        }

        if (await account.CanEnterAsync(dataFolder))
        {
            return await CreateAsync(Path.Combine(dataFolder, "postgresql"), account);
        }

        var home = await CreateAsync(Path.Combine(SystemShelf, "postgresql-" + Guid.NewGuid().ToString("N")[..12]), account);
        File.WriteAllText(note, home.Folder + Environment.NewLine);
        return home;
    }

    private static ClusterHome ReadNote(string note)
    {
        var folder = File.ReadAllText(note).Trim();
        return Directory.Exists(folder)
            ? new ClusterHome(folder)
            : throw new EmbeddedPostgresException($"{note} 所指的数据库文件夹 {folder} 不存在：请从备份恢复它；确认不再需要其中数据时，可删除整个数据文件夹重新开始。");
    }

    private static async Task<ClusterHome> CreateAsync(string folder, ServerAccount account)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException(
                $"无法建立数据库文件夹 {folder}（{problem.Message}）：请更正其权限，或用 PerfBudget__DataFolder 指定数据库账户能够进入的数据文件夹。", problem);
        }

        await account.TakeOverAsync(folder);
        return new ClusterHome(folder);
    }
}
