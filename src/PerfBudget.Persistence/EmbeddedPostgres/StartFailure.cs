namespace PerfBudget.Persistence.EmbeddedPostgres;

/// <summary>Turns what PostgreSQL wrote when it did not start into one sentence that says what to do.</summary>
internal static class StartFailure
{
    private static readonly (string Sign, string Sentence)[] Known =
    [
        ("could not bind", "PostgreSQL 的端口 {port} 已被其他程序占用：请用 EmbeddedPostgres__Port 指定空闲端口，或停止占用它的程序。"),
        ("No space left on device", "磁盘已满，PostgreSQL 无法写入 {folder}：请清理磁盘后重新启动，已保存的数据仍在。"),
        ("Disk quota exceeded", "磁盘配额已用尽，PostgreSQL 无法写入 {folder}：请扩大配额后重新启动，已保存的数据仍在。"),
        ("Read-only file system", "{folder} 所在的文件系统为只读：请以可写方式挂载后重新启动。"),
        ("database files are incompatible", "{folder} 中的数据由另一版本的 PostgreSQL 写成：请用原版本导出后再导入，或恢复原来的程序。"),
        ("Permission denied", "运行 PostgreSQL 的账户无权读写 {folder}：请恢复该文件夹及其内容原来的所有者和权限。"),
        ("has wrong ownership", "{folder} 属于另一个账户：请用当初建立它的账户启动，或把整个文件夹交给现在的账户。"),
        ("has invalid permissions", "{folder} 的权限过宽：请将其改为 0700。"),
        ("error while loading shared libraries", "PostgreSQL 缺少运行库：请在程序根目录重新运行 npm ci。"),
        ("Cannot allocate memory", "内存不足，PostgreSQL 无法启动：请释放内存后重新启动。"),
    ];

    public static EmbeddedPostgresException Explain(string report, string folder, int? port)
    {
        foreach (var (sign, sentence) in Known)
        {
            if (report.Contains(sign, StringComparison.Ordinal))
            {
                return new EmbeddedPostgresException(sentence
                    .Replace("{folder}", folder, StringComparison.Ordinal)
                    .Replace("{port}", port?.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
            }
        }

        return new EmbeddedPostgresException($"{folder} 中的 PostgreSQL 没有启动成功（{LastComplaint(report)}）：请查看同一文件夹旁的 server.log。");
    }

    private static string LastComplaint(string report)
    {
        var lines = report.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.LastOrDefault(l => l.Contains("FATAL:", StringComparison.Ordinal) || l.Contains("PANIC:", StringComparison.Ordinal) || l.Contains("error:", StringComparison.Ordinal))
            ?? lines.LastOrDefault()
            ?? "没有留下任何说明";
    }
}
