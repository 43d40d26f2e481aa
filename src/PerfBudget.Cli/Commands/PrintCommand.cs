using System.CommandLine;

namespace PerfBudget.Cli;

/// <summary><c>perfbudget print</c>: the official forms as PDF or HTML.</summary>
internal static class PrintCommand
{
    public static Command Create() => new("print", "打印正式表格");
}
