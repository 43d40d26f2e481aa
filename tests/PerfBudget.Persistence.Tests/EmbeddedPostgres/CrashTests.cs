using System.Diagnostics;
using System.Globalization;
using PerfBudget.Persistence.EmbeddedPostgres;
using Shouldly;
using Xunit;

namespace PerfBudget.Persistence.Tests.EmbeddedPostgres;

public sealed class CrashTests : IDisposable
{
    private readonly OwnServer _own = new();

    public void Dispose() => _own.Dispose();

    [Fact]
    public async Task Committed_rows_survive_a_server_that_is_killed()
    {
        var first = await _own.StartAsync();
        await Sql.ExecuteAsync(first.OwnerConnectionString, "CREATE TABLE kept (n int)");
        await Sql.ExecuteAsync(first.ApplicationConnectionString, "INSERT INTO kept SELECT generate_series(1, 1000)");
        Kill(_own.ProcessNumber());
        await first.StopAsync();
        File.Exists(_own.PostmasterFile).ShouldBeTrue("a killed server cleans nothing up");

        await using var second = await _own.StartAsync();

        (await Sql.ScalarAsync(second.ApplicationConnectionString, "SELECT count(*) FROM kept")).ShouldBe(1000L);
    }

    [Fact]
    public async Task A_server_that_a_killed_application_left_behind_is_taken_over()
    {
        var abandoned = await _own.StartAsync();
        await Sql.ExecuteAsync(abandoned.OwnerConnectionString, "CREATE TABLE kept AS SELECT 7 AS n");
        var number = _own.ProcessNumber();
        abandoned.AbandonAsAKilledApplicationWould();

        await using var second = await _own.StartAsync();

        _own.ProcessNumber().ShouldNotBe(number);
        (await Sql.ScalarAsync(second.ApplicationConnectionString, "SELECT n FROM kept")).ShouldBe(7);
    }

    [Fact]
    public async Task A_pid_file_whose_process_is_gone_does_not_stand_in_the_way()
    {
        await (await _own.StartAsync()).StopAsync();
        WritePostmasterFile(4_000_000);

        await using var server = await _own.StartAsync();

        (await Sql.ScalarAsync(server.ApplicationConnectionString, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_stranger_that_got_the_number_of_the_dead_server_is_left_alone()
    {
        await (await _own.StartAsync()).StopAsync();
        using var stranger = Process.Start("sleep", "60");
        WritePostmasterFile(stranger.Id);

        await using var server = await _own.StartAsync();

        stranger.HasExited.ShouldBeFalse();
        (await Sql.ScalarAsync(server.ApplicationConnectionString, "SELECT 1")).ShouldBe(1);
        stranger.Kill();
    }

    [Fact]
    public async Task A_creation_that_was_cut_off_is_begun_again()
    {
        Directory.CreateDirectory(Path.Combine(_own.Home, "cluster.unfinished", "base"));

        await using var server = await _own.StartAsync();

        (await Sql.ScalarAsync(server.ApplicationConnectionString, "SELECT 1")).ShouldBe(1);
    }

    private void WritePostmasterFile(int number) =>
        File.WriteAllText(_own.PostmasterFile, string.Create(CultureInfo.InvariantCulture, $"{number}\n{Path.GetDirectoryName(_own.PostmasterFile)}\n1700000000\n54321\n\n127.0.0.1\n\nready\n"));

    private static void Kill(int number)
    {
        using var process = Process.GetProcessById(number);
        process.Kill();
        process.WaitForExit();
    }
}
