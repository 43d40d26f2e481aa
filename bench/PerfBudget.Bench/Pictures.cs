using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Rendering.Html;
using PerfBudget.Forms.Rendering.Pdf;
using PerfBudget.Forms.Tests.Samples;

namespace PerfBudget.Bench;

/// <summary>Prints every form with every sample, so that somebody can look at them.</summary>
internal static class Pictures
{
    public static int Run(string[] args)
    {
        var folder = Directory.CreateDirectory(args.Length > 0 ? args[0] : "artifacts/pictures").FullName;
        var places = PlaceCatalog.Load(PlaceCatalog.BuiltInFolder);
        foreach (var mistake in places.Mistakes)
        {
            Console.Error.WriteLine(mistake);
        }

        foreach (var layout in places.Layouts)
        {
            foreach (var (name, sample) in ProjectFiles.All)
            {
                Write(folder, layout.Id.Replace('/', '-') + "-" + name, FormComposer.Compose(layout, sample(layout.Kind)));
            }
        }

        foreach (var name in Expectations.Names)
        {
            var (layout, file) = Expectations.Read(name, places);
            Write(folder, "real-" + name, FormComposer.Compose(layout, file));
        }

        return 0;
    }

    private static void Write(string folder, string name, Forms.Model.FormGrid grid)
    {
        using (var pdf = File.Create(Path.Combine(folder, name + ".pdf")))
        {
            var report = PdfPrinter.Print([new FormPrint(grid)], pdf);
            var missing = string.Join(" ", report.Missing.Select(character => $"U+{character:X4}"));
            Console.WriteLine($"{name}: {report.Pages[0]} page(s), {pdf.Length / 1024.0:0} KB{(missing.Length > 0 ? ", no font has " + missing : "")}");
        }

        File.WriteAllText(Path.Combine(folder, name + ".html"), HtmlSheets.Document([grid]));
        File.WriteAllText(Path.Combine(folder, name + ".screen.html"), $"<!DOCTYPE html><meta charset=utf-8><style>{HtmlStyles.Form}</style>{HtmlForm.Fragment(grid)}");
    }
}
