using PerfBudget.Testing;
using Shouldly;
using Xunit;

namespace PerfBudget.Web.Tests.Database;

/// <summary>The server program with its own PostgreSQL, started as a process.</summary>
[Collection(ServerTests.Name)]
public sealed class OwnDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string PostmasterFile => Path.Combine(_folder.Path, "postgresql", "cluster", "postmaster.pid");

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_ends_the_application_and_its_server(string signal)
    {
        using var application = ApplicationProcess.Start(_folder.Path);
        await application.BeWellAsync();
        File.Exists(PostmasterFile).ShouldBeTrue();

        application.Signal(signal);
        var (code, output) = await application.EndAsync();

        code.ShouldBe(0, output);
        File.Exists(PostmasterFile).ShouldBeFalse(output);
    }

    [Fact]
    public async Task After_a_kill_the_next_start_is_well()
    {
        using (var killed = ApplicationProcess.Start(_folder.Path))
        {
            await killed.BeWellAsync();
            killed.Signal("KILL");
            await killed.EndAsync();
        }

        File.Exists(PostmasterFile).ShouldBeTrue("nobody stopped the server");
        using var next = ApplicationProcess.Start(_folder.Path);
        await next.BeWellAsync();

        next.Signal("TERM");
        (await next.EndAsync()).Code.ShouldBe(0);
        File.Exists(PostmasterFile).ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_application_says_in_one_sentence_why_it_does_not_start()
    {
        using var first = ApplicationProcess.Start(_folder.Path);
        await first.BeWellAsync();

        using var second = ApplicationProcess.Start(_folder.Path);
        var (code, output) = await second.EndAsync();

        code.ShouldBe(1);
        output.ShouldContain("无法启动：另一个 PerfBudget 正在使用数据文件夹");
        output.ShouldNotContain("   at ");
        first.Signal("TERM");
        await first.EndAsync();
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_one_sentence_with_what_to_do()
    {
        using var elsewhere = new TemporaryFolder();
        using var first = ApplicationProcess.Start(_folder.Path);
        await first.BeWellAsync();

        using var second = ApplicationProcess.Start(elsewhere.Path, first.Address);
        var (code, output) = await second.EndAsync();

        code.ShouldBe(1);
        output.ShouldContain($"无法启动：网址 {first.Address} 的端口已被其他程序占用：请停止占用它的程序，或换一个端口");
        output.ShouldNotContain("   at ");
        File.Exists(Path.Combine(elsewhere.Path, "postgresql", "cluster", "postmaster.pid")).ShouldBeFalse("its PostgreSQL has stopped");
        first.Signal("TERM");
        await first.EndAsync();
    }
}
