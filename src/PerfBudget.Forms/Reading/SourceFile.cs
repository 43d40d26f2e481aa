using System.Text;

namespace PerfBudget.Forms.Reading;

/// <summary>A file that cannot be read at all; the message says in one sentence why, and what to do.</summary>
public sealed class UnreadableFileException : Exception
{
    /// <summary>With the sentence.</summary>
    public UnreadableFileException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence and what went wrong below.</summary>
    public UnreadableFileException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>Opens files of unknown origin: says what is no text, refuses what is too large, and finds the encoding.</summary>
public static class SourceFile
{
    /// <summary>The largest file that is read, in bytes: a report of a thousand pages has a tenth of it.</summary>
    public const long LargestFile = 20 * 1024 * 1024;

    private static readonly (byte[] Magic, string What)[] Magics =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "PNG 图片"),
        ([0xFF, 0xD8, 0xFF], "JPEG 图片"),
        ("GIF8"u8.ToArray(), "GIF 图片"),
        ("BM"u8.ToArray(), "BMP 图片"),
        ("II*\0"u8.ToArray(), "TIFF 图片"),
        ("MM\0*"u8.ToArray(), "TIFF 图片"),
        ("RIFF"u8.ToArray(), "图片或音频"),
        ("PK\u0005\u0006"u8.ToArray(), "空的压缩包"),
        ([0xD0, 0xCF, 0x11, 0xE0], "旧版 Word 或 Excel 文件"),
        ("%PDF"u8.ToArray(), "PDF"),
        ([0x1F, 0x8B], "压缩文件"),
        ("7z\u00bc\u00af"u8.ToArray(), "压缩文件"),
        ("Rar!"u8.ToArray(), "压缩文件"),
    ];

    static SourceFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The content of a file as lines of cells: a text, or the tables of a Word or Excel file.</summary>
    /// <param name="name">The name by which results and messages speak of it.</param>
    /// <param name="bytes">The content.</param>
    /// <exception cref="UnreadableFileException">It is none of these.</exception>
    public static SourceDocument ToDocument(string name, byte[] bytes) =>
        OfficeFile.LooksLikeOne(bytes) ? new SourceDocument(name, OfficeFile.ReadLines(bytes))
            : new SourceDocument(name, Decode(bytes), ShapeOf(name));

    private static TextShape ShapeOf(string name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? TextShape.Commas : TextShape.Tabs;

    /// <summary>The text of a file in UTF-8 (also UTF-16 with its mark) or GB18030.</summary>
    /// <exception cref="UnreadableFileException">The file is missing, empty, too large, no text, or in no such encoding.</exception>
    public static string ReadText(string path) => Decode(ReadBytes(path));

    /// <summary>The content of a file that is not too large.</summary>
    /// <exception cref="UnreadableFileException">The file is missing, too large, or cannot be opened.</exception>
    public static byte[] ReadBytes(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > LargestFile)
            {
                throw new UnreadableFileException($"文件有 {stream.Length / 1024 / 1024} MB，超过 {LargestFile / 1024 / 1024} MB 的上限；请只截取含表格的页面。");
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableFileException("文件不存在。", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(Directory.Exists(path) ? "这是一个文件夹，请指定其中的文件。" : "文件打不开：没有权限，或正被别的程序占用。", error);
        }
    }

    /// <summary>The text of a file's bytes.</summary>
    /// <exception cref="UnreadableFileException">The bytes are no text in a known encoding.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            throw new UnreadableFileException("文件是空的。");
        }

        if (OfficeFile.LooksLikeOne(bytes))
        {
            throw new UnreadableFileException("这不是文本，而是压缩包。");
        }

        foreach (var (magic, what) in Magics)
        {
            if (bytes.StartsWith(magic))
            {
                throw new UnreadableFileException($"这不是文本，而是{what}；{ToDo(what)}");
            }
        }

        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        }

        if (bytes.Contains((byte)0))
        {
            throw new UnreadableFileException("这不是文本：文件中有二进制内容。");
        }

        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        return Strict(new UTF8Encoding(false, throwOnInvalidBytes: true), text, out var at) ?? Chinese(text)
            ?? throw new UnreadableFileException($"文件不是完好的 UTF-8 或 GB18030 文本，从第 {at + 1} 个字节起无法辨认；请重新导出。");
    }

    private static string ToDo(string what) =>
        what.StartsWith("旧版", StringComparison.Ordinal) ? "请用 Word、Excel 或 WPS 另存为 .docx 或 .xlsx。"
        : what.Contains("压缩", StringComparison.Ordinal) ? "请先解压，再指定其中的文件。"
        : "请另存为 .docx 或 .xlsx，或转成以制表符分隔单元格的文本。";

    // Bytes that are GB18030 by chance make no sense; a form has at least one of these words.
    private static string? Chinese(ReadOnlySpan<byte> bytes) =>
        Strict(Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), bytes, out _) is { } text
        && Telltales.Any(word => text.Contains(word, StringComparison.Ordinal)) ? text : null;

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes, out int at)
    {
        try
        {
            at = 0;
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            at = error.Index;
            return null;
        }
    }

    private static readonly string[] Telltales = ["绩效", "项目", "指标", "单位", "预算", "年度"];
}
