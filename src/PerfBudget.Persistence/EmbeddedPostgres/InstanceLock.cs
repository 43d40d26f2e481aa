namespace PerfBudget.Persistence.EmbeddedPostgres;

/// <summary>Held while an application uses a data folder; the system releases it however the application ends.</summary>
internal sealed class InstanceLock : IDisposable
{
    private readonly FileStream _file;

    private InstanceLock(FileStream file) => _file = file;

    public static InstanceLock Take(string dataFolder)
    {
        try
        {
            Directory.CreateDirectory(dataFolder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(dataFolder, problem);
        }

        try
        {
            return new InstanceLock(new FileStream(Path.Combine(dataFolder, "instance.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException problem)
        {
            throw NotWritable(dataFolder, problem);
        }
        catch (IOException problem) when (File.Exists(Path.Combine(dataFolder, "instance.lock")))
        {
            throw new EmbeddedPostgresException(
                $"另一个 PerfBudget 正在使用数据文件夹 {dataFolder}：请先停止它，或用 PerfBudget__DataFolder 为本实例指定另一个文件夹。", problem);
        }
        catch (IOException problem)
        {
            throw NotWritable(dataFolder, problem);
        }
    }

    public void Dispose() => _file.Dispose();

    private static EmbeddedPostgresException NotWritable(string dataFolder, Exception problem) =>
        new($"数据文件夹 {dataFolder} 无法写入（{problem.Message}）：请更正其权限，或用 PerfBudget__DataFolder 指定可写的文件夹。", problem);
}
