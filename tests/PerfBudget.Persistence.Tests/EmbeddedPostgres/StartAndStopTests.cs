using System.Diagnostics;
using Npgsql;
using PerfBudget.Persistence.EmbeddedPostgres;
using Shouldly;
using Xunit;

namespace PerfBudget.Persistence.Tests.EmbeddedPostgres;

public sealed class StartAndStopTests : IDisposable
{
    private readonly OwnServer _own = new();

    public void Dispose() => _own.Dispose();

    [Fact]
    public async Task Rows_outlive_a_stop_and_a_start()
    {
        await using (var first = await _own.StartAsync())
        {
            await Sql.ExecuteAsync(first.OwnerConnectionString, "CREATE TABLE kept (name text)");
            await Sql.ExecuteAsync(first.ApplicationConnectionString, "INSERT INTO kept VALUES ('环境监测')");
        }

        await using var second = await _own.StartAsync();

        (await Sql.ScalarAsync(second.ApplicationConnectionString, "SELECT name FROM kept")).ShouldBe("环境监测");
    }

    [Fact]
    public async Task After_a_stop_no_process_and_no_pid_file_is_left_and_the_stop_can_be_repeated()
    {
        var server = await _own.StartAsync();
        using var process = Process.GetProcessById(_own.ProcessNumber());

        await server.StopAsync();
        await server.StopAsync();

        File.Exists(_own.PostmasterFile).ShouldBeFalse();
        process.WaitForExit(TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    [Fact]
    public async Task It_stops_although_sessions_are_open()
    {
        var server = await _own.StartAsync();
        await using var idle = new NpgsqlConnection(server.ApplicationConnectionString);
        await idle.OpenAsync();

        await server.StopAsync();

        File.Exists(_own.PostmasterFile).ShouldBeFalse();
    }

    [Fact]
    public async Task It_listens_on_the_loopback_alone_with_checksums_and_full_durability()
    {
        await using var server = await _own.StartAsync();

        foreach (var (setting, value) in new[]
        {
            ("listen_addresses", "127.0.0.1"), ("unix_socket_directories", ""), ("data_checksums", "on"), ("password_encryption", "scram-sha-256"),
            ("fsync", "on"), ("full_page_writes", "on"), ("synchronous_commit", "on"), ("server_encoding", "UTF8"),
        })
        {
            (await Sql.ScalarAsync(server.AdministratorConnectionString, $"SELECT current_setting('{setting}')")).ShouldBe(value, setting);
        }
    }

    [Fact]
    public async Task It_finds_chinese_words_by_trigrams()
    {
        await using var server = await _own.StartAsync();

        var trigrams = (string[])(await Sql.ScalarAsync(server.ApplicationConnectionString, "SELECT show_trgm('环境监测')"))!;

        trigrams.Length.ShouldBe(5);
    }

    [Fact]
    public async Task Nobody_signs_in_without_the_password()
    {
        await using var server = await _own.StartAsync();
        var guess = new NpgsqlConnectionStringBuilder(server.AdministratorConnectionString) { Password = "postgres" }.ConnectionString;

        (await Sql.RefusalAsync(guess, "SELECT 1")).ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_passwords()
    {
        await using var server = await _own.StartAsync();

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(_own.DataFolder, "postgresql-credentials.json")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Exists(Path.Combine(_own.Home, "password.tmp")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_port_stays_the_same_from_one_start_to_the_next()
    {
        var first = await _own.StartAsync();
        await first.StopAsync();

        await using var second = await _own.StartAsync();

        second.Port.ShouldBe(first.Port);
    }

    [Fact]
    public async Task Another_port_is_taken_where_the_last_one_is_occupied()
    {
        var first = await _own.StartAsync();
        await first.StopAsync();
        using var occupant = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, first.Port);
        occupant.Start();

        await using var second = await _own.StartAsync();

        second.Port.ShouldNotBe(first.Port);
    }

    [Fact]
    public async Task A_start_that_is_given_up_leaves_nothing_running()
    {
        using var impatience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Should.ThrowAsync<OperationCanceledException>(() => EmbeddedPostgresServer.StartAsync(_own.Options, impatience.Token));

        await using var afterwards = await _own.StartAsync();
        (await Sql.ScalarAsync(afterwards.ApplicationConnectionString, "SELECT 1")).ShouldBe(1);
    }
}
