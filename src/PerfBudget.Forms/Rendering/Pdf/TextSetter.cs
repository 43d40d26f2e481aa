using PerfBudget.Forms.Model;

namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>Sets lines at their places, parting them where another font must stand in, and notes characters that no font has.</summary>
internal sealed class TextSetter
{
    // The middle of a Chinese character above the baseline, in ems: lines are centred by it.
    private const double Middle = 0.38;

    public SortedSet<int> Missing { get; } = [];

    /// <summary>Sets lines into a box.</summary>
    public List<TextRun> Set(IReadOnlyList<WrappedLine> lines, Box box, CellAlign align, bool fromTop, Density density, FontStack fonts)
    {
        var runs = new List<TextRun>(lines.Count);
        var height = lines.Count * density.LineHeight;
        var top = fromTop ? box.Top + density.PadY : box.Top + ((box.Height - height) / 2);
        for (var i = 0; i < lines.Count; i++)
        {
            var width = lines[i].Width * density.Size;
            var x = align switch
            {
                CellAlign.Left => box.Left + density.PadX,
                CellAlign.Right => box.Right - density.PadX - width,
                _ => box.Left + ((box.Width - width) / 2),
            };
            Line(lines[i].Text, x, top + ((i + 0.5) * density.LineHeight) + (Middle * density.Size), density.Size, fonts, runs);
        }

        return runs;
    }

    /// <summary>Sets one line on a baseline.</summary>
    public void Line(string text, double x, double baseline, double size, FontStack fonts, List<TextRun> runs)
    {
        if (text.Length == 0)
        {
            return;
        }

        var (start, face, width) = (0, -1, 0.0);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var character = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            var own = fonts.Face(character);
            if (own != face && i > 0)
            {
                Add(i);
                start = i;
            }

            if (own < 0)
            {
                Missing.Add(character);
            }

            face = own;
            width += fonts.Advance(character);
            i += isPair ? 1 : 0;
        }

        Add(text.Length);

        void Add(int end)
        {
            var written = face >= 0 ? text[start..end] : Replaced(text.AsSpan(start, end - start));
            runs.Add(new TextRun(written, x, baseline, width * size, size, fonts.Fonts[Math.Max(0, face)]));
            x += width * size;
            width = 0;
        }
    }

    private static string Replaced(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return new string(FontStack.Replacement, count);
    }
}
