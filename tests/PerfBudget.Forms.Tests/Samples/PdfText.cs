using System.Diagnostics;

namespace PerfBudget.Forms.Tests.Samples;

/// <summary>Reads a PDF back with poppler's pdftotext.</summary>
public static class PdfText
{
    /// <summary>Whether pdftotext is installed.</summary>
    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));

    /// <summary>The text of each page without white space.</summary>
    public static IReadOnlyList<string> Pages(byte[] pdf)
    {
        var path = Path.Combine(Path.GetTempPath(), $"perfbudget-{Guid.NewGuid():N}.pdf");
        try
        {
            File.WriteAllBytes(path, pdf);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return [.. text.Split('\f')[..^1].Select(Bare)];
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A text without white space.</summary>
    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
