namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>Fonts that stand behind each other: a character is taken from the first that has it.</summary>
/// <param name="fonts">The fonts, the preferred first.</param>
public sealed class FontStack(params IReadOnlyList<TrueTypeFont> fonts)
{
    /// <summary>What stands in the place of a character that no font has, so that it is seen; the character is reported besides.</summary>
    public const char Replacement = '〓';

    // Advance and font of each character of the basic plane, found once: negative where unknown yet.
    private readonly float[] _advances = Enumerable.Repeat(-1f, 0x10000).ToArray();
    private readonly byte[] _faces = new byte[0x10000];

    /// <summary>The fonts.</summary>
    public IReadOnlyList<TrueTypeFont> Fonts { get; } = fonts;

    /// <summary>The width of a character in ems.</summary>
    public double Advance(int character)
    {
        if (character >= _advances.Length)
        {
            var own = Face(character);
            return own < 0 ? Fonts[0].Advance(Replacement) : Fonts[own].Advance(character);
        }

        var known = _advances[character];
        if (known < 0)
        {
            var face = Face(character);
            known = (float)(face < 0 ? Fonts[0].Advance(Replacement) : Fonts[face].Advance(character));
            _faces[character] = face < 0 ? byte.MaxValue : (byte)face;
            _advances[character] = known;
        }

        return known;
    }

    /// <summary>The place of the first font that has the character, or -1.</summary>
    public int Face(int character)
    {
        if (character < _advances.Length && _advances[character] >= 0)
        {
            return _faces[character] == byte.MaxValue ? -1 : _faces[character];
        }

        for (var i = 0; i < Fonts.Count; i++)
        {
            if (Fonts[i].Has(character))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The width of a text in ems.</summary>
    public double Width(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Advance(rune.Value);
        }

        return width;
    }
}
