using System.CommandLine;
using PerfBudget.Domain.Checks;
using PerfBudget.Domain.Citations;

namespace PerfBudget.Cli.Tests;

public sealed class FailingCheckTests
{
    private static readonly string Sample =
        Path.Combine(CommandLine.Repository, "samples", "beijing-self-evaluation-2024-water-bureau.txt");

    [Fact]
    public void A_check_that_cannot_run_is_named_on_standard_error_in_one_line_a_form()
    {
        using var errors = new StringWriter();
        var standard = Console.Error;
        Console.SetError(errors);
        try
        {
            new RootCommand { CheckCommand.Create(new CheckBook([new Failing()])) }.Parse(["check", Sample, "--place", "beijing"]).Invoke();
        }
        finally
        {
            Console.SetError(standard);
        }

        var lines = errors.ToString().Split('\n').Where(line => line.Contains("test.failing", StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBe(3);
        lines[0].ShouldStartWith("beijing-self-evaluation-2024-water-bureau.txt 第 1 份：“总是失败的规则”这一项检查没有运行成功");
        lines.ShouldAllBe(line => line.Contains("在这里 失败", StringComparison.Ordinal));
    }

    private sealed class Failing() : Check("test.failing", Severity.Error, "总是失败的规则", "总是失败", new Citation("测试文件"))
    {
        public override IEnumerable<Finding> Run(CheckContext context) => throw new InvalidCastException("在这里\n失败");
    }
}
