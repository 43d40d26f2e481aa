using System.Buffers;

namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>A line of a wrapped text.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Width">Their width in ems.</param>
public readonly record struct WrappedLine(string Text, double Width);

/// <summary>Wraps texts to a width.</summary>
public static class TextWrapper
{
    private const double Tolerance = 0.001;

    /// <summary>The lines of a text at a width.</summary>
    /// <param name="text">The text; it may hold line ends.</param>
    /// <param name="fonts">Its fonts.</param>
    /// <param name="width">The width in ems.</param>
    /// <param name="balanced">Whether lines are to be about equally long: for short centred texts.</param>
    public static List<WrappedLine> Wrap(string text, FontStack fonts, double width, bool balanced = false)
    {
        var lines = new List<WrappedLine>();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            Paragraph(text.AsSpan()[range].Trim(), fonts, width, balanced, lines);
        }

        return lines;
    }

    private static void Paragraph(ReadOnlySpan<char> text, FontStack fonts, double width, bool balanced, List<WrappedLine> lines)
    {
        if (text.IsEmpty)
        {
            if (lines.Count > 0)
            {
                lines.Add(new WrappedLine("", 0));
            }

            return;
        }

        var widths = ArrayPool<double>.Shared.Rent(text.Length);
        var breaks = ArrayPool<bool>.Shared.Rent(text.Length + 1);
        try
        {
            var total = Measure(text, fonts, widths);
            if (total <= width + Tolerance)
            {
                lines.Add(new WrappedLine(text.ToString(), total));
                return;
            }

            LineBreaks.Mark(text, breaks.AsSpan(0, text.Length));
            var first = lines.Count;
            Fill(text, widths, breaks, width, lines);
            if (balanced)
            {
                Balance(text, widths, breaks, total, width, lines, first);
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(widths);
            ArrayPool<bool>.Shared.Return(breaks);
        }
    }

    private static double Measure(ReadOnlySpan<char> text, FontStack fonts, double[] widths)
    {
        var total = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            widths[i] = fonts.Advance(isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]);
            total += widths[i];
            if (isPair)
            {
                widths[++i] = 0;
            }
        }

        return total;
    }

    // Lines of about the same length, their number unchanged: between words where that is possible, else anywhere.
    private static void Balance(ReadOnlySpan<char> text, double[] widths, bool[] breaks, double total, double width, List<WrappedLine> lines, int first)
    {
        var betweenWords = ArrayPool<bool>.Shared.Rent(text.Length);
        breaks.AsSpan(0, text.Length).CopyTo(betweenWords);
        LineBreaks.KeepWords(text, betweenWords.AsSpan(0, text.Length));
        if (!Even(text, widths, betweenWords, total, width, lines, first))
        {
            Even(text, widths, breaks, total, width, lines, first);
        }

        ArrayPool<bool>.Shared.Return(betweenWords);
    }

    // Tries narrower widths that keep the number of lines, so that no line is left with a single character.
    private static bool Even(ReadOnlySpan<char> text, double[] widths, bool[] breaks, double total, double width, List<WrappedLine> lines, int first)
    {
        var count = lines.Count - first;
        for (var narrower = Math.Max(total / count, 1); narrower < width + 0.5; narrower += 0.5)
        {
            var tried = new List<WrappedLine>(count);
            if (Fill(text, widths, breaks, Math.Min(narrower, width), tried) && tried.Count == count && tried.TrueForAll(line => line.Width <= width + Tolerance))
            {
                lines.RemoveRange(first, count);
                lines.AddRange(tried);
                return true;
            }
        }

        return false;
    }

    // Returns whether no word had to be cut.
    private static bool Fill(ReadOnlySpan<char> text, double[] widths, bool[] breaks, double width, List<WrappedLine> lines)
    {
        var isWhole = true;
        var (start, lastBreak, used) = (0, 0, 0.0);
        for (var i = 0; i < text.Length; i++)
        {
            if (i > start && breaks[i])
            {
                lastBreak = i;
            }

            used += widths[i];
            if (used <= width + Tolerance || text[i] == ' ' || i == start)
            {
                continue;
            }

            var cut = lastBreak > start ? lastBreak : Emergency(text, start, i);
            isWhole &= lastBreak > start || LineBreaks.IsBeforeUnit(text[cut - 1], text[Math.Min(cut, text.Length - 1)]);
            Add(text[start..cut], widths, start, lines);
            start = cut;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }

            (lastBreak, used, i) = (start, 0, start - 1);
        }

        if (start < text.Length)
        {
            Add(text[start..], widths, start, lines);
        }

        return isWhole;
    }

    // What is longer than the line is cut: between number and unit, behind a hyphen or stroke where that is not far, never before closing punctuation.
    private static int Emergency(ReadOnlySpan<char> text, int start, int end)
    {
        for (var cut = end; cut > start + ((end - start) / 2); cut--)
        {
            if (LineBreaks.IsBeforeUnit(text[cut - 1], text[cut]))
            {
                return cut;
            }
        }

        for (var cut = end; cut > start + ((end - start) / 2); cut--)
        {
            if (text[cut - 1] is '-' or '/' or '_' && !LineBreaks.NeverFirst.Contains(text[cut]))
            {
                return cut;
            }
        }

        for (var cut = end; cut > start; cut--)
        {
            if (!LineBreaks.NeverFirst.Contains(text[cut]) && !char.IsLowSurrogate(text[cut]) && !LineBreaks.NeverLast.Contains(text[cut - 1]))
            {
                return cut;
            }
        }

        for (var cut = end; cut > start; cut--)
        {
            if (!LineBreaks.NeverFirst.Contains(text[cut]) && !char.IsLowSurrogate(text[cut]))
            {
                return cut;
            }
        }

        return char.IsLowSurrogate(text[end]) && end - 1 == start ? end + 1 : end;
    }

    private static void Add(ReadOnlySpan<char> line, double[] widths, int start, List<WrappedLine> lines)
    {
        line = line.TrimEnd();
        var width = 0.0;
        for (var i = 0; i < line.Length; i++)
        {
            width += widths[start + i];
        }

        lines.Add(new WrappedLine(line.ToString(), width));
    }
}
