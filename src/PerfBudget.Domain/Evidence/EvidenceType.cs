using System.IO.Compression;

namespace PerfBudget.Domain.Evidence;

/// <summary>A kind of file that is taken as evidence, told by the file's content and not by its name.</summary>
/// <param name="Ending">The ending of its names.</param>
/// <param name="MediaType">What it is served as.</param>
/// <param name="Term">What it is called.</param>
public sealed record EvidenceType(string Ending, string MediaType, string Term)
{
    /// <summary>The most bytes that an office file may unpack to, by the sizes that it names itself.</summary>
    public const long MostUnpackedBytes = 200L * 1024 * 1024;

    private const int MostParts = 5_000;

    // A reader looks for the mark at a PDF's end in about as many bytes.
    private const int EndOfPdf = 2_048;

    private const int LongestEnding = 5;

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    private static readonly EvidenceType Pdf = new(".pdf", "application/pdf", "PDF");
    private static readonly EvidenceType Png = new(".png", "image/png", "PNG 图片");
    private static readonly EvidenceType Jpeg = new(".jpg", "image/jpeg", "JPEG 图片");
    private static readonly EvidenceType Word = new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word 文件");
    private static readonly EvidenceType Excel = new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel 文件");

    /// <summary>What is taken, for pages.</summary>
    public const string Taken = "PDF、PNG、JPEG、Word（.docx）、Excel（.xlsx）";

    /// <summary>What the content is; null where it is nothing that is taken. Half a PDF is not, nor are office files with macros, or that unpack to too much.</summary>
    public static EvidenceType? Of(byte[] bytes) =>
        bytes.AsSpan().StartsWith("%PDF-"u8) ? bytes.AsSpan(Math.Max(0, bytes.Length - EndOfPdf)).IndexOf("%%EOF"u8) >= 0 ? Pdf : null
        : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) ? OfOffice(bytes)
        : null;

    /// <summary>A name without a path, control characters or what file systems refuse, with the ending of the content.</summary>
    public string NameOf(string? given)
    {
        var name = (given ?? "").Split('/', '\\')[^1];
        name = new string([.. name.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && !"<>:\"|?*\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".Contains(letter, StringComparison.Ordinal))]).Trim(' ', '.');
        var stem = WithoutEnding(name);
        stem = stem.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? WithoutEnding(stem) : stem; // 报告.pdf.exe is 报告.pdf
        var most = EvidenceFile.NameLength - Ending.Length;
        return (stem.Length == 0 ? "佐证材料" : stem.Length > most ? stem[..most] : stem) + Ending;
    }

    // What stands behind the last dot is an ending where it looks like one: 报告2.1版 has none.
    private static string WithoutEnding(string name) =>
        name.LastIndexOf('.') is > 0 and var dot && name.Length - dot - 1 is > 0 and <= LongestEnding && name.AsSpan(dot + 1).IndexOfAnyExcept(Letters) < 0 ? name[..dot] : name;

    private static EvidenceType? OfOffice(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return archive.Entries.Count > MostParts || archive.Entries.Sum(entry => entry.Length) > MostUnpackedBytes || archive.Entries.Any(entry => entry.Name == "vbaProject.bin") ? null
                : archive.GetEntry("word/document.xml") is not null ? Word
                : archive.GetEntry("xl/workbook.xml") is not null ? Excel
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
