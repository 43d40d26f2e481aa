using System.CommandLine;
using PerfBudget.Forms.Reading;

namespace PerfBudget.Cli;

/// <summary><c>perfbudget read</c>: what the forms say, as JSON on standard output.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var command = new Command("read", "读取表格，以 JSON 输出其内容");
        var options = new SharedOptions();
        options.AddTo(command);
        command.SetAction(call =>
        {
            var places = options.LoadPlaces(call);
            var documents = new Documents(places, options.FindPlace(call, places));
            var forms = documents.Load(call.GetValue(options.Files)!).ToList();
            if (forms.Count > 0 || documents.ExitCode == ExitCode.Success)
            {
                Console.Out.WriteLine(ReadJson.Write(forms.Select(form => form.Read ?? AsRead(form))));
            }

            return documents.ExitCode;
        });
        return command;
    }

    // JSON that read printed earlier goes through again, without the labels of its print.
    private static ReadForm AsRead(LoadedForm form) => new()
    {
        Source = form.Source, Index = form.Index, FirstLine = 1, LastLine = 1, File = form.File, Form = form.Form,
        Labels = new(), Diagnostics = [], Claims = [],
    };
}
