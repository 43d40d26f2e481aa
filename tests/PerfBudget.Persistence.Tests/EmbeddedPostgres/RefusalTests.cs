using System.Net;
using System.Net.Sockets;
using PerfBudget.Persistence.EmbeddedPostgres;
using PerfBudget.Testing;
using Shouldly;
using Xunit;

namespace PerfBudget.Persistence.Tests.EmbeddedPostgres;

public sealed class RefusalTests : IDisposable
{
    private readonly OwnServer _own = new();

    public void Dispose() => _own.Dispose();

    [Fact]
    public async Task Without_the_npm_package_it_says_to_run_npm_ci()
    {
        using var elsewhere = new TemporaryFolder();

        (await RefusalAsync(_own.Options with { SearchFrom = elsewhere.Path })).ShouldContain("请在程序根目录运行 npm ci");
    }

    [Fact]
    public async Task A_configured_folder_without_the_programs_is_named()
    {
        using var empty = new TemporaryFolder();

        var sentence = await RefusalAsync(_own.Options with { BinariesFolder = empty.Path });

        sentence.ShouldStartWith($"找不到 PostgreSQL 程序 {empty.Path}");
        sentence.ShouldContain("EmbeddedPostgres__BinariesFolder");
    }

    [Fact]
    public async Task A_second_application_on_the_same_folder_is_refused_and_the_first_goes_on()
    {
        await using var first = await _own.StartAsync();

        (await RefusalAsync(_own.Options)).ShouldBe(
            $"另一个 PerfBudget 正在使用数据文件夹 {_own.DataFolder}：请先停止它，或用 PerfBudget__DataFolder 为本实例指定另一个文件夹。");

        (await Sql.ScalarAsync(first.ApplicationConnectionString, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_configured_port_that_is_taken_is_named()
    {
        using var occupant = new TcpListener(IPAddress.Loopback, 0);
        occupant.Start();
        var port = ((IPEndPoint)occupant.LocalEndpoint).Port;

        (await RefusalAsync(_own.Options with { Port = port })).ShouldBe(
            $"PostgreSQL 的端口 {port} 已被其他程序占用：请用 EmbeddedPostgres__Port 指定空闲端口，或停止占用它的程序。");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_created_is_named()
    {
        var file = Path.GetTempFileName();

        (await RefusalAsync(new EmbeddedPostgresOptions { DataFolder = Path.Combine(file, "data") })).ShouldStartWith($"数据文件夹 {file}");
        File.Delete(file);
    }

    [Fact]
    public async Task Data_of_another_major_version_is_not_touched()
    {
        await (await _own.StartAsync()).StopAsync();
        await File.WriteAllTextAsync(Path.Combine(_own.Home, "cluster", "PG_VERSION"), "15\n");

        (await RefusalAsync(_own.Options)).ShouldContain("由 PostgreSQL 15 写成，而程序是 17");
    }

    [Fact]
    public async Task Data_without_its_passwords_asks_for_the_backup()
    {
        await (await _own.StartAsync()).StopAsync();
        File.Delete(Path.Combine(_own.DataFolder, "postgresql-credentials.json"));

        (await RefusalAsync(_own.Options)).ShouldEndWith("请从备份恢复该文件。");
    }

    [Fact]
    public async Task Passwords_of_another_cluster_ask_for_the_right_backup()
    {
        await (await _own.StartAsync()).StopAsync();
        File.Delete(Path.Combine(_own.DataFolder, "postgresql-credentials.json"));
        Credentials.CreateNew().Write(_own.DataFolder);

        (await RefusalAsync(_own.Options)).ShouldContain("请恢复同一次备份中的 postgresql-credentials.json");
        File.Exists(_own.PostmasterFile).ShouldBeFalse();
    }

    [Fact]
    public async Task A_damaged_password_file_is_named()
    {
        Directory.CreateDirectory(_own.DataFolder);
        await File.WriteAllTextAsync(Path.Combine(_own.DataFolder, "postgresql-credentials.json"), "{\"administrator\": \"half");

        (await RefusalAsync(_own.Options)).ShouldStartWith("口令文件 ");
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_named()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return; // Only root hands the server to another account.
        }

        (await RefusalAsync(_own.Options with { AccountForRoot = "nobody-of-that-name" })).ShouldStartWith("无法以账户 nobody-of-that-name 运行");
    }

    [Theory]
    [InlineData("FATAL:  could not write lock file \"postmaster.pid\": No space left on device", "磁盘已满")]
    [InlineData("FATAL:  could not bind IPv4 address \"127.0.0.1\": Address already in use", "PostgreSQL 的端口 5432 已被其他程序占用")]
    [InlineData("FATAL:  data directory \"/x\" has wrong ownership", "/x 属于另一个账户")]
    [InlineData("FATAL:  could not open file \"/x/base\": Permission denied", "运行 PostgreSQL 的账户无权读写 /x")]
    [InlineData("postgres: error while loading shared libraries: libicudata.so.60", "PostgreSQL 缺少运行库")]
    [InlineData("LOG:  starting\nPANIC:  could not locate a valid checkpoint record\nLOG:  done", "/x 中的 PostgreSQL 没有启动成功（PANIC:  could not locate a valid checkpoint record）")]
    [InlineData("", "/x 中的 PostgreSQL 没有启动成功（没有留下任何说明）")]
    public void What_the_server_reports_becomes_one_sentence(string report, string beginning)
    {
        var sentence = StartFailure.Explain(report, "/x", 5432).Message;

        sentence.ShouldStartWith(beginning);
        sentence.ShouldEndWith("。");
    }

    private static async Task<string> RefusalAsync(EmbeddedPostgresOptions options) =>
        (await Should.ThrowAsync<EmbeddedPostgresException>(() => EmbeddedPostgresServer.StartAsync(options))).Message;
}
