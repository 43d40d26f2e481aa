using System.Diagnostics;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;
using PerfBudget.Domain.Forms;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Rendering.Pdf;
using PerfBudget.Forms.Tests.Samples;

namespace PerfBudget.Bench;

/// <summary>
/// Prints a one-page form warm, in turn with the same page drawn by hand with PDFsharp, and reports medians and their ratio;
/// then 1,000 different forms in one document, with time and peak memory.
/// </summary>
internal static class PrintBench
{
    private const int Rounds = 60;
    private const int Merged = 1000;

    public static int Run(string[] args)
    {
        var layout = PlaceCatalog.Load(PlaceCatalog.BuiltInFolder).Layout("beijing/self-evaluation")!;
        var files = Enumerable.Range(0, 20).Select(i => Variant(i)).ToList();
        var pages = files.Select(file => PageSetter.Set(FormComposer.Compose(layout, file))).ToList();

        // The first print chooses the licence and hands the fonts to PDFsharp.
        PdfPrinter.Print(FormComposer.Compose(layout, files[0]));
        var (ours, byHand, setting) = (new List<double>(), new List<double>(), new List<double>());
        var size = 0;
        for (var i = -20; i < Rounds; i++)
        {
            var index = (i + 20) % files.Count;
            var hand = Time(() => DrawByHand(pages[index]));
            var own = Time(() => size = PdfPrinter.Print(FormComposer.Compose(layout, files[index])).Length);
            var set = Time(() => PageSetter.Set(FormComposer.Compose(layout, files[index])));
            if (i >= 0)
            {
                ours.Add(own);
                byHand.Add(hand);
                setting.Add(set);
            }
        }

        Console.WriteLine($"machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        Console.WriteLine($"one page, warm: median {Median(ours):0.0} ms, p95 {Percentile(ours, 0.95):0.0} ms, {size / 1024.0:0} KB; of it laying out and setting {Median(setting):0.00} ms");
        Console.WriteLine($"the same page drawn by hand with PDFsharp: median {Median(byHand):0.0} ms; ratio {Median(ours) / Median(byHand):0.00}");

        GC.Collect();
        var length = 0L;
        var watch = Stopwatch.StartNew();
        using (var output = new MemoryStream())
        {
            PdfPrinter.Print(Enumerable.Range(0, Merged).Select(i => new FormPrint(FormComposer.Compose(layout, Variant(i)), $"表{i + 1}")), output);
            length = output.Length;
        }

        watch.Stop();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{Merged:N0} forms merged: {watch.Elapsed.TotalSeconds:0.00} s, {length / 1024.0 / 1024.0:0.0} MB, peak memory of the process {process.PeakWorkingSet64 / 1024 / 1024} MiB");
        return 0;
    }

    private static FormContent Variant(int i)
    {
        var file = ProjectFiles.Full(FormKind.SelfEvaluation);
        file.Project.Name = CodedName.Parse($"发热门诊信息化改造及设备更新项目（第{i + 1}批）");
        file.Goals.Annual += $"全年计划投入{i + 12}.5万元，惠及群众{i * 37}人次。";
        return file;
    }

    // The floor: everything is known, nothing is measured or wrapped; a rectangle for each cell and a string for each line.
    private static int DrawByHand(PageLayout page)
    {
        using var document = new PdfDocument();
        var pen = new XPen(XColors.Black, 0.6);
        var fonts = new Dictionary<(string, double), XFont>();
        foreach (var laid in page.Pages)
        {
            var sheet = document.AddPage();
            using var graphics = XGraphics.FromPdfPage(sheet);
            foreach (var cell in laid.Cells)
            {
                graphics.DrawRectangle(pen, cell.Box.Left, cell.Box.Top, cell.Box.Width, cell.Box.Height);
            }

            foreach (var run in laid.Cells.SelectMany(cell => cell.Runs).Concat(laid.Runs))
            {
                if (!fonts.TryGetValue((run.Font.Name, run.Size), out var font))
                {
                    fonts[(run.Font.Name, run.Size)] = font = new XFont(run.Font.Name, run.Size, XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode));
                }

                graphics.DrawString(run.Text, font, XBrushes.Black, run.X, run.Baseline);
            }
        }

        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        return (int)stream.Length;
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times) => Percentile(times, 0.5);

    private static double Percentile(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));
}
