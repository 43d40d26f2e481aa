using System.Globalization;

namespace PerfBudget.Persistence.EmbeddedPostgres;

/// <summary>One cluster on disk and the programs that create, start and stop its server.</summary>
internal sealed class Cluster(ClusterHome home, PostgresBinaries binaries, ServerAccount account)
{
    private const int StartSeconds = 120; // crash recovery of a large cluster takes its time; pg_ctl returns as soon as it is ready
    private const int StopSeconds = 60;
    private const long LogLimit = 10 * 1024 * 1024;
    private const long FirstStartNeeds = 200 * 1024 * 1024;
    private static readonly TimeSpan LeftOverPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Creates the cluster where there is none. A creation that was cut off counts as none.</summary>
    public async Task EnsureCreatedAsync(string administratorPassword)
    {
        if (home.HasCluster)
        {
            await RequireSameVersionAsync();
            return;
        }

        RequireSpace();
        if (Directory.Exists(home.UnfinishedCluster))
        {
            Directory.Delete(home.UnfinishedCluster, recursive: true);
        }

        var passwordFile = Path.Combine(home.Folder, "password.tmp");
        OwnerOnlyFile.Write(passwordFile, administratorPassword);
        try
        {
            await account.TakeOverAsync(passwordFile);
            var run = await account.RunAsync(binaries.InitDb,
            [
                "-D", home.UnfinishedCluster, "-U", Credentials.AdministratorRole, "--pwfile", passwordFile,
                "--auth=scram-sha-256", "--locale=" + ChineseLocale(), "-E", "UTF8", "-k",
            ], home.Folder);
            if (!run.Succeeded)
            {
                throw StartFailure.Explain(run.Output, home.UnfinishedCluster, null);
            }
        }
        finally
        {
            File.Delete(passwordFile);
        }

        Directory.Move(home.UnfinishedCluster, home.Cluster);
    }

    /// <summary>Starts the server and returns when it answers.</summary>
    public async Task StartAsync(int port, CancellationToken cancellation)
    {
        PostmasterFile.RemoveIfAStrangerHasItsNumber(home.Cluster);
        TurnLogOver();
        var giveUp = DateTime.UtcNow + LeftOverPatience;
        while (true)
        {
            var logStart = File.Exists(home.Log) ? new FileInfo(home.Log).Length : 0;
            var run = await account.RunAsync(binaries.PgCtl,
            [
                "start", "-D", home.Cluster, "-l", home.Log, "-w", "-t", StartSeconds.ToString(CultureInfo.InvariantCulture), "-o",
                string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on -c full_page_writes=on -c synchronous_commit=on"),
            ], home.Folder);
            if (run.Succeeded)
            {
                return;
            }

            var report = run.Output + "\n" + LogSince(logStart);
            // The workers of a server that was killed need a moment to notice; PostgreSQL refuses to start beside them.
            if (!report.Contains("pre-existing shared memory block", StringComparison.Ordinal) || DateTime.UtcNow > giveUp)
            {
                throw StartFailure.Explain(report, home.Cluster, port);
            }

            await Task.Delay(ProbeEvery, cancellation);
        }
    }

    /// <summary>Stops the server: its sessions are cut off, everything committed is on disk. Does nothing where none runs.</summary>
    public async Task StopAsync()
    {
        if (PostmasterFile.RunningServer(home.Cluster) is null)
        {
            return;
        }

        foreach (var mode in new[] { "fast", "immediate" })
        {
            var run = await account.RunAsync(binaries.PgCtl,
                ["stop", "-D", home.Cluster, "-m", mode, "-w", "-t", StopSeconds.ToString(CultureInfo.InvariantCulture)], home.Folder);
            if (run.Succeeded || PostmasterFile.RunningServer(home.Cluster) is null)
            {
                return;
            }
        }

        throw new EmbeddedPostgresException(
            $"{home.Cluster} 中仍在运行的 PostgreSQL（进程 {PostmasterFile.RunningServer(home.Cluster)}）无法停止：请检查磁盘是否正常，再手工结束该进程。");
    }

    private async Task RequireSameVersionAsync()
    {
        var run = await account.RunAsync(binaries.Postgres, ["--version"], home.Folder);
        if (!run.Succeeded)
        {
            throw StartFailure.Explain(run.Output, home.Cluster, null);
        }

        var major = run.Output.Split(' ').Last().Split('.')[0]; // "postgres (PostgreSQL) 17.10"
        if (major != home.ClusterVersion)
        {
            throw new EmbeddedPostgresException(
                $"{home.Cluster} 中的数据由 PostgreSQL {home.ClusterVersion} 写成，而程序是 {major}：请用 {home.ClusterVersion} 版导出后再导入，或恢复原来的程序。");
        }
    }

    private void RequireSpace()
    {
        var free = new DriveInfo(home.Folder).AvailableFreeSpace;
        if (free < FirstStartNeeds)
        {
            throw new EmbeddedPostgresException(
                $"{home.Folder} 所在磁盘只剩 {free / 1024 / 1024} MB，首次启动需要 {FirstStartNeeds / 1024 / 1024} MB：请清理磁盘，或用 PerfBudget__DataFolder 指定另一磁盘上的文件夹。");
        }
    }

    private void TurnLogOver()
    {
        if (File.Exists(home.Log) && new FileInfo(home.Log).Length > LogLimit)
        {
            File.Move(home.Log, home.Log + ".1", overwrite: true);
        }
    }

    private string LogSince(long start)
    {
        if (!File.Exists(home.Log))
        {
            return "";
        }

        using var log = new FileStream(home.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Seek(start, SeekOrigin.Begin);
        return new StreamReader(log).ReadToEnd();
    }

    // With LC_CTYPE "C" the trigram index finds no Chinese at all; every system has its own name for a locale that does.
    private static string ChineseLocale() =>
        OperatingSystem.IsWindows() ? "zh-CN" : OperatingSystem.IsMacOS() ? "zh_CN.UTF-8" : "C.UTF-8";
}
