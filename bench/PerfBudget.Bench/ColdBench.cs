using System.Diagnostics;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Rendering.Pdf;
using PerfBudget.Forms.Tests.Samples;

namespace PerfBudget.Bench;

/// <summary>Where the time goes from the start of a process to its first PDF: what a single run of the command line costs.</summary>
internal static class ColdBench
{
    public static int Run(string[] args)
    {
        using var process = Process.GetCurrentProcess();
        var started = process.StartTime;
        Step("runtime started");
        var layout = PlaceCatalog.Load(PlaceCatalog.BuiltInFolder).Layout("beijing/self-evaluation")!;
        Step("profiles read");
        var grid = FormComposer.Compose(layout, ProjectFiles.Full(FormKind.SelfEvaluation));
        Step("form laid out");
        PageSetter.Set(grid);
        Step("fonts read, form set");
        PdfPrinter.Print(grid);
        Step("PDF finished");
        return 0;

        void Step(string what) => Console.WriteLine($"{(DateTime.Now - started).TotalMilliseconds,6:0} ms  {what}");
    }
}
