using System.Diagnostics;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using Shouldly;

namespace PerfBudget.Web.Tests;

/// <summary>What stands in a PDF, as poppler sees it.</summary>
internal static class PdfText
{
    public static async Task<string> OfAsync(byte[] pdf)
    {
        pdf.AsSpan(0, 4).SequenceEqual("%PDF"u8).ShouldBeTrue("the file is no PDF");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The titles of the bookmarks, in order.</summary>
    public static IReadOnlyList<string> Bookmarks(byte[] pdf)
    {
        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
        return [.. document.Outlines.Select(bookmark => bookmark.Title)];
    }
}
