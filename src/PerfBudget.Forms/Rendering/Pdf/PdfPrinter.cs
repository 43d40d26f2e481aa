using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PerfBudget.Forms.Model;

namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>One form to be printed.</summary>
/// <param name="Grid">The form.</param>
/// <param name="Bookmark">Its entry in the outline of the document; without it the form's title.</param>
/// <param name="Mark">What stands at the left of the foot of each page: state, version, check code.</param>
public sealed record FormPrint(FormGrid Grid, string? Bookmark = null, string? Mark = null);

/// <summary>What was printed.</summary>
/// <param name="Pages">The number of pages of each form, in order.</param>
/// <param name="Missing">Characters that no font has; 〓 stands in their places.</param>
public sealed record PrintReport(IReadOnlyList<int> Pages, IReadOnlySet<int> Missing);

/// <summary>Draws forms into PDF. All forms of one document share their fonts, so that each further form costs a few kilobytes.</summary>
public static class PdfPrinter
{
    private const double LineWidth = 0.6;

    /// <summary>Prints one form.</summary>
    public static byte[] Print(FormGrid grid, string? mark = null)
    {
        using var stream = new MemoryStream();
        Print([new FormPrint(grid, null, mark)], stream);
        return stream.ToArray();
    }

    /// <summary>Prints forms into one document, with a bookmark for each where there are several.</summary>
    /// <param name="forms">The forms; they are asked for one by one, so that they need not all be in memory.</param>
    /// <param name="output">Where the document goes.</param>
    /// <param name="title">The document's title; without it that of the first form.</param>
    /// <param name="fonts">The fonts; without them those of this machine.</param>
    /// <param name="cancellation">Stops the printing between two forms.</param>
    public static PrintReport Print(IEnumerable<FormPrint> forms, Stream output, string? title = null, FormFonts? fonts = null, CancellationToken cancellation = default)
    {
        EmbeddedFonts.Install();
        fonts ??= FormFonts.Default;
        using var document = new PdfDocument();
        var pages = new List<int>();
        var missing = new SortedSet<int>();
        var bookmarks = new List<(string Name, PdfPage Page)>();
        foreach (var form in forms)
        {
            cancellation.ThrowIfCancellationRequested();
            var layout = PageSetter.Set(form.Grid, fonts, form.Mark);
            missing.UnionWith(layout.Missing);
            pages.Add(layout.Pages.Count);
            title ??= layout.Title;
            bookmarks.Add((form.Bookmark ?? layout.Title, Draw(document, layout)));
        }

        if (bookmarks.Count == 0)
        {
            throw new ArgumentException("There is no form to print.", nameof(forms));
        }

        foreach (var (name, page) in bookmarks.Count > 1 ? bookmarks : [])
        {
            document.Outlines.Add(name, page, opened: true);
        }

        document.Info.Title = title ?? "";
        document.Info.Creator = "PerfBudget";
        document.Language = "zh-CN";
        document.Save(output, closeStream: false);
        return new PrintReport(pages, missing);
    }

    // Returns the form's first page.
    private static PdfPage Draw(PdfDocument document, PageLayout layout)
    {
        PdfPage? first = null;
        var pen = new XPen(XColors.Black, LineWidth);
        foreach (var laid in layout.Pages)
        {
            var page = document.AddPage();
            page.Width = XUnit.FromPoint(layout.Paper.Width);
            page.Height = XUnit.FromPoint(layout.Paper.Height);
            first ??= page;
            using var graphics = XGraphics.FromPdfPage(page);
            foreach (var rule in Rules.Of(laid.Cells))
            {
                graphics.DrawLine(pen, rule.X1, rule.Y1, rule.X2, rule.Y2);
            }

            foreach (var cell in laid.Cells)
            {
                Draw(graphics, cell.Runs);
            }

            Draw(graphics, laid.Runs);
        }

        return first!;
    }

    private static void Draw(XGraphics graphics, IReadOnlyList<TextRun> runs)
    {
        foreach (var run in runs)
        {
            graphics.DrawString(run.Text, EmbeddedFonts.At(run.Font, run.Size), XBrushes.Black, run.X, run.Baseline);
        }
    }
}
