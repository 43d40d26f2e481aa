using System.IO.Compression;
using System.Text;

namespace PerfBudget.Cli.Tests;

/// <summary>Whatever it is given: one clear sentence, the exit code of the contract, no stack trace, nothing half written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public static TheoryData<string, int, string> Files() => new()
    {
        { "empty.txt", 2, "空的" },
        { "picture.txt", 2, "PNG 图片" },
        { "huge.txt", 2, "100 MB" },
        { "tables.txt", 3, "没有找到" },
        { "broken.txt", 2, "个字节起无法辨认" },
        { "archive.txt", 2, "压缩包" },
        { "binary.txt", 2, "二进制" },
        { "missing.txt", 2, "不存在" },
        { "notes.json", 2, "JSON" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_no_form_gets_one_sentence_and_its_exit_code(string name, int exitCode, string word)
    {
        var path = Prepare(name);
        foreach (var call in new[] { new[] { "read", path }, ["print", path, "--to", "pdf", "--out", _shell.PathOf("out")], ["print", path, "--to", "pdf", "--merge", _shell.PathOf("out.pdf")] })
        {
            var result = _shell.Call(call);
            result.ExitCode.ShouldBe(exitCode);
            result.Errors.Trim().Split('\n').Length.ShouldBe(1, result.Errors);
            result.Errors.ShouldContain(word);
            result.Errors.ShouldStartWith(path);
            result.Errors.ShouldNotContain("   at ");
            result.Output.Trim().ShouldBeEmpty();
            _shell.Files("out").ShouldBeEmpty();
            File.Exists(_shell.PathOf("out.pdf")).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_form_cut_in_the_middle_is_read_as_far_as_it_goes_and_says_so()
    {
        var whole = File.ReadAllText(Path.Combine(CommandLine.Repository, "samples", "beijing-self-evaluation-2024-water-bureau.txt"));
        var start = whole.IndexOf("项目名称", StringComparison.Ordinal);
        var path = _shell.Write("cut.txt", "项目支出绩效自评表\n(2024年度)\n\n" + whole[start..whole.IndexOf("一级指标", start, StringComparison.Ordinal)]);
        var result = _shell.Call("read", path);
        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain("没有找到指标表");
        result.Output.ShouldContain("年度资金总额");
    }

    [Fact]
    public void One_bad_file_does_not_keep_the_others_from_being_read()
    {
        var good = Path.Combine(CommandLine.Repository, "samples", "central-tracking-2024-rural-water.txt");
        var result = _shell.Call("read", Prepare("picture.txt"), good, Prepare("tables.txt"));
        result.ExitCode.ShouldBe(2);
        result.Output.ShouldContain("\"kind\": \"tracking\"");
        result.Errors.Trim().Split('\n').Where(line => !line.Contains("no form", StringComparison.Ordinal)).Count().ShouldBe(2);
    }

    [Fact]
    public void Output_that_cannot_be_written_is_said_in_one_sentence()
    {
        var good = Path.Combine(CommandLine.Repository, "samples", "central-tracking-2024-rural-water.txt");
        var file = _shell.Write("taken", "a file where a folder is wanted");
        var result = _shell.Call("print", good, "--to", "pdf", "--out", file);
        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain("写不进去");
        result.Errors.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("print", "x.txt", "--to", "odt", "--out", "o")]
    [InlineData("print", "x.txt", "--to", "pdf")]
    [InlineData("read", "x.txt", "--place", "atlantis")]
    public void A_call_that_makes_no_sense_is_explained(params string[] call)
    {
        var result = _shell.Call(call);
        result.ExitCode.ShouldBe(2);
        result.Errors.Trim().Split('\n').Length.ShouldBe(1);
        result.Errors.ShouldNotContain("   at ");
    }

    private string Prepare(string name)
    {
        switch (name)
        {
            case "empty.txt": return _shell.Write(name, "");
            case "picture.txt": return _shell.Write(name, [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]);
            case "huge.txt":
                using (var file = File.Create(_shell.PathOf(name)))
                {
                    file.SetLength(100L * 1024 * 1024);
                }

                return _shell.PathOf(name);
            case "tables.txt": return _shell.Write(name, "表1 收入支出决算总表\n\n项目\t行次\t金额\n一、财政拨款收入\t1\t1,535.33\n二、事业收入\t2\t219.24\n\n项目名称\t采购方式\t金额\n办公设备\t公开招标\t12.5\n");
            case "broken.txt":
                var bytes = Encoding.UTF8.GetBytes("项目支出绩效自评表\n项目名称\t某项目\n");
                bytes[7] = 0xFF;
                return _shell.Write(name, bytes);
            case "archive.txt":
                using (var archive = ZipFile.Open(_shell.PathOf(name), ZipArchiveMode.Create))
                {
                    archive.CreateEntry("form.txt");
                }

                return _shell.PathOf(name);
            case "binary.txt": return _shell.Write(name, "项目\0名称"u8.ToArray());
            case "notes.json": return _shell.Write(name, "[{\"kind\": \"declaration\", \"fields\": [{\"path\": \"project.colour\", \"text\": \"red\"}]}]");
            default: return _shell.PathOf(name);
        }
    }

    public void Dispose() => _shell.Dispose();
}
