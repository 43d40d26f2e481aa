using System.Buffers.Binary;

namespace PerfBudget.Forms.Rendering.Pdf;

/// <summary>
/// A TrueType file, read as far as setting text needs it: which characters it has (cmap) and how wide they are (hmtx).
/// Its own reader, because measuring thousands of characters a page through a drawing library costs more than drawing them.
/// </summary>
public sealed class TrueTypeFont
{
    private readonly ushort[] _glyphs = new ushort[0x10000];
    private readonly Dictionary<int, int> _astral = [];
    private readonly ushort[] _advances;
    private readonly double _unitsPerEm;

    private TrueTypeFont(string name, byte[] data)
    {
        (Name, Data) = (name, data);
        var tables = Tables(data);
        if (!tables.ContainsKey("glyf"))
        {
            throw new InvalidDataException($"{name} has no TrueType outlines (table glyf); fonts with CFF outlines cannot be embedded.");
        }

        _unitsPerEm = U16(tables["head"] + 18);
        _advances = new ushort[U16(tables["hhea"] + 34)];
        for (var i = 0; i < _advances.Length; i++)
        {
            _advances[i] = (ushort)U16(tables["hmtx"] + (4 * i));
        }

        ReadCharacters(tables["cmap"]);
    }

    /// <summary>The name by which the font is embedded.</summary>
    public string Name { get; }

    /// <summary>The bytes of the file.</summary>
    public byte[] Data { get; }

    /// <summary>Reads a font file.</summary>
    /// <exception cref="InvalidDataException">The file is no font with TrueType outlines; the message says so.</exception>
    public static TrueTypeFont Read(string path)
    {
        try
        {
            return new TrueTypeFont(Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or IndexOutOfRangeException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{path} is not a TrueType font.", error);
        }
    }

    /// <summary>Whether the font has the character.</summary>
    public bool Has(int character) => Glyph(character) != 0;

    /// <summary>The width of the character in ems.</summary>
    public double Advance(int character) => _advances[Math.Min(Glyph(character), _advances.Length - 1)] / _unitsPerEm;

    private int Glyph(int character) => character < _glyphs.Length ? _glyphs[character] : _astral.GetValueOrDefault(character);

    private static Dictionary<string, int> Tables(byte[] data)
    {
        var tables = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var entry = data.AsSpan(12 + (16 * i), 16);
            tables[System.Text.Encoding.ASCII.GetString(entry[..4])] = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
        }

        return tables;
    }

    // Takes the widest Unicode subtable: format 12 where there is one, else format 4.
    private void ReadCharacters(int cmap)
    {
        var (format4, format12) = (0, 0);
        var count = U16(cmap + 2);
        for (var i = 0; i < count; i++)
        {
            var (platform, encoding) = (U16(cmap + 4 + (8 * i)), U16(cmap + 6 + (8 * i)));
            var table = cmap + (int)U32(cmap + 8 + (8 * i));
            var isUnicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            format12 = isUnicode && U16(table) == 12 ? table : format12;
            format4 = isUnicode && U16(table) == 4 ? table : format4;
        }

        if (format12 != 0)
        {
            ReadFormat12(format12);
        }
        else if (format4 != 0)
        {
            ReadFormat4(format4);
        }
        else
        {
            throw new InvalidDataException($"{Name} maps no Unicode characters.");
        }
    }

    private void ReadFormat12(int table)
    {
        var groups = U32(table + 12);
        for (var i = 0; i < groups; i++)
        {
            var at = table + 16 + (12 * i);
            var (start, end, glyph) = ((int)U32(at), (int)U32(at + 4), (int)U32(at + 8));
            for (var character = start; character <= end; character++, glyph++)
            {
                if (character < _glyphs.Length)
                {
                    _glyphs[character] = (ushort)glyph;
                }
                else
                {
                    _astral[character] = glyph;
                }
            }
        }
    }

    private void ReadFormat4(int table)
    {
        var segments = U16(table + 6) / 2;
        var (ends, starts) = (table + 14, table + 16 + (2 * segments));
        var (deltas, offsets) = (starts + (2 * segments), starts + (4 * segments));
        for (var i = 0; i < segments; i++)
        {
            var (start, end, delta, offset) = (U16(starts + (2 * i)), U16(ends + (2 * i)), U16(deltas + (2 * i)), U16(offsets + (2 * i)));
            for (var character = start; character <= end && character < 0xFFFF; character++)
            {
                var glyph = offset == 0 ? character : U16(offsets + (2 * i) + offset + (2 * (character - start)));
                _glyphs[character] = glyph == 0 && offset != 0 ? (ushort)0 : (ushort)(glyph + delta);
            }
        }
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Data.AsSpan(at));
}
