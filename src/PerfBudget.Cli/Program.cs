using System.CommandLine;
using System.Text;
using PerfBudget.Cli;
using PerfBudget.Forms.Rendering.Pdf;

// UTF-8 whatever the terminal: the output is for scripts as much as for people.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("PerfBudget：读取、审核、评分、打印预算绩效表，检查地区配置。")
{
    ReadCommand.Create(),
    CheckCommand.Create(),
    ScoreCommand.Create(),
    PrintCommand.Create(),
    ProfileCommand.Create(),
};
try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (FormFontsException error)
{
    Console.Error.WriteLine(error.Message);
    return ExitCode.Unreadable;
}
catch (UserErrorException error)
{
    Console.Error.WriteLine(error.Message);
    return error.ExitCode;
}
