using System.Collections.Concurrent;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>Hands the fonts of the forms to PDFsharp: from memory, once, as Unicode fonts whose text can be selected and searched.</summary>
internal sealed class EmbeddedFonts : IFontResolver
{
    private static readonly EmbeddedFonts Resolver = new();
    private static readonly Lock Installing = new();
    private static bool isInstalled;

    private readonly ConcurrentDictionary<string, byte[]> data = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Name, double Size), XFont> made = new();

    /// <summary>The font at a size.</summary>
    public static XFont At(TrueTypeFont font, double size)
    {
        if (Resolver.made.TryGetValue((font.Name, size), out var known))
        {
            return known;
        }

        Install();
        Resolver.data.TryAdd(font.Name, font.Data);
        var made = new XFont(font.Name, size, XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode));
        return Resolver.made.GetOrAdd((font.Name, size), made);
    }

    /// <summary>Makes PDFsharp ask here for fonts; done once.</summary>
    public static void Install()
    {
        lock (Installing)
        {
            if (!isInstalled)
            {
                GlobalFontSettings.FontResolver ??= Resolver;
                isInstalled = true;
            }
        }
    }

    /// <inheritdoc/>
    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        data.ContainsKey(familyName) ? new FontResolverInfo(familyName) : null;

    /// <inheritdoc/>
    public byte[]? GetFont(string faceName) => data.GetValueOrDefault(faceName);
}
