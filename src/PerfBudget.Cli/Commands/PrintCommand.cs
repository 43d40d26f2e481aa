using System.CommandLine;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Rendering.Html;
using PerfBudget.Forms.Rendering.Pdf;

namespace PerfBudget.Cli;

/// <summary><c>perfbudget print</c>: the official forms as PDF or HTML, one file each or all in one.</summary>
internal static class PrintCommand
{
    private const string Pdf = "pdf";
    private const string Html = "html";

    public static Command Create()
    {
        var options = new SharedOptions();
        var to = new Option<string>("--to") { Description = "pdf 或 html", Required = true };
        var folder = new Option<string?>("--out") { Description = "每份表一个文件，写入这个文件夹" };
        var merged = new Option<string?>("--merge") { Description = "全部写入这一个文件，带书签" };
        var command = new Command("print", "打印正式表格") { to, folder, merged };
        options.AddTo(command);
        command.SetAction(call =>
        {
            var format = call.GetValue(to)!;
            if (format is not (Pdf or Html))
            {
                throw new UserErrorException($"--to {format}：目前可以输出 pdf 和 html；docx 和 xlsx 还不支持。");
            }

            if ((call.GetValue(folder) is null) == (call.GetValue(merged) is null))
            {
                throw new UserErrorException("请在 --out 文件夹 与 --merge 文件 中选一个。");
            }

            var places = options.LoadPlaces(call);
            var place = options.FindPlace(call, places);
            var documents = new Documents(places, place);
            var forms = documents.Load(call.GetValue(options.Files)!).Select(form => Compose(form, places, place));
            return call.GetValue(folder) is { } dir ? PrintEach(forms, format, dir, documents) : PrintMerged(forms, format, call.GetValue(merged)!, documents);
        });
        return command;
    }

    private sealed record Drawn(LoadedForm Form, FormGrid Grid);

    private static Drawn Compose(LoadedForm form, PlaceCatalog places, Place? place)
    {
        var layout = (place is null && form.Form is { } id ? places.Layout(id) : null) ?? place?.Layout(form.File.Kind, form.File.Year?.Number);
        if (layout is null)
        {
            layout = places.Places.Where(other => other.Extends is null).Select(other => other.Layout(form.File.Kind, form.File.Year?.Number)).OfType<FormLayout>().FirstOrDefault()
                ?? throw new UserErrorException($"没有{form.File.Kind.Term()}的表式可用，请检查地区配置。");
            Console.Error.WriteLine($"{form.Source}: 第 {form.Index} 份表不属于已配置的地区，按 {layout.Id} 打印；可用 --place 指定。");
        }

        return new Drawn(form, FormComposer.Compose(layout, form.File));
    }

    private static int PrintEach(IEnumerable<Drawn> forms, string format, string folder, Documents documents)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var form in forms)
        {
            var name = $"{Path.GetFileNameWithoutExtension(form.Form.Source)}-{form.Form.Index}";
            for (var n = 2; !taken.Add(name); n++)
            {
                name = $"{Path.GetFileNameWithoutExtension(form.Form.Source)}-{form.Form.Index}-{n}";
            }

            var path = Path.Combine(folder, $"{name}.{format}");
            WholeFile.Write(path, stream => Write([form], format, stream));
            Console.Out.WriteLine(path);
        }

        return documents.ExitCode;
    }

    private static int PrintMerged(IEnumerable<Drawn> forms, string format, string path, Documents documents)
    {
        using var all = forms.GetEnumerator();
        if (!all.MoveNext())
        {
            return documents.ExitCode;
        }

        WholeFile.Write(path, stream => Write(Rest(all), format, stream));
        Console.Out.WriteLine(path);
        return documents.ExitCode;
    }

    private static IEnumerable<Drawn> Rest(IEnumerator<Drawn> begun)
    {
        do
        {
            yield return begun.Current;
        }
        while (begun.MoveNext());
    }

    private static void Write(IEnumerable<Drawn> forms, string format, Stream stream)
    {
        if (format == Html)
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            writer.Write(HtmlSheets.Document([.. forms.Select(form => form.Grid)]));
            return;
        }

        var report = PdfPrinter.Print(forms.Select(form => new FormPrint(form.Grid, BookmarkOf(form))), stream);
        if (report.Missing.Count > 0)
        {
            Console.Error.WriteLine($"字体中没有这些字，已用〓代替：{string.Concat(report.Missing.Select(char.ConvertFromUtf32))}");
        }
    }

    private static string BookmarkOf(Drawn form) => $"{form.Form.File.Project.Name?.Name ?? form.Form.Source} {form.Form.File.Kind.Term()}";
}
