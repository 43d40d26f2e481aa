using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerfBudget.Forms.Reading;

/// <summary>
/// The tables of Word and Excel files as lines of cells. Merged cells keep their place: the text stands in the first cell,
/// and the cells that it covers are blank.
/// </summary>
public static class OfficeFile
{
    /// <summary>The most that a file may unpack to, in bytes.</summary>
    public const long LargestContent = 200L * 1024 * 1024;

    /// <summary>The most parts that a file may hold.</summary>
    public const int MostParts = 2_000;

    /// <summary>The most columns of a sheet that are read; forms have some twenty.</summary>
    public const int MostColumns = 60;

    /// <summary>Whether the bytes are an archive, as Word and Excel files are.</summary>
    public static bool LooksLikeOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Reads the lines of a Word or Excel file.</summary>
    /// <exception cref="UnreadableFileException">The archive is neither, is damaged, or would unpack to too much.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> ReadLines(byte[] bytes) => ReadLines(bytes, LargestContent);

    /// <summary>Reads the lines of a Word or Excel file that unpacks to no more than so many bytes.</summary>
    /// <exception cref="UnreadableFileException">The archive is neither, is damaged, or would unpack to too much.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> ReadLines(byte[] bytes, long largestContent)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts || archive.Entries.Sum(entry => entry.Length) > largestContent)
            {
                throw new UnreadableFileException("压缩包展开后过大，不是正常的 Word 或 Excel 文件。");
            }

            if (archive.GetEntry("word/document.xml") is not null)
            {
                using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
                return WordLines.Of(word);
            }

            if (archive.GetEntry("xl/workbook.xml") is not null)
            {
                using var sheets = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
                return LinesOf(sheets);
            }
        }
        catch (Exception error) when (error is InvalidDataException or OpenXmlPackageException or System.Xml.XmlException or IOException or FormatException or ArgumentException)
        {
            throw new UnreadableFileException("Word 或 Excel 文件已损坏，打不开；请重新保存一份。", error);
        }

        throw new UnreadableFileException("这不是文本，而是压缩包，其中没有 Word 或 Excel 的内容；请解压后指定其中的文件。");
    }

    private static List<IReadOnlyList<string>> LinesOf(SpreadsheetDocument document)
    {
        var book = document.WorkbookPart!;
        var strings = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(WithoutPhonetic).ToList() ?? [];
        var styles = new CellStyles(book.WorkbookStylesPart?.Stylesheet);
        var lines = new List<IReadOnlyList<string>>();
        foreach (var sheet in book.Workbook.Descendants<Sheet>().Where(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible))
        {
            if (book.GetPartById(sheet.Id!) is WorksheetPart part)
            {
                lines.AddRange(part.Worksheet.Descendants<Row>().Where(row => row.Hidden?.Value != true).Select(row => CellsOf(row, strings, styles)));
                lines.Add([""]);
            }
        }

        return lines;
    }

    private static List<string> CellsOf(Row row, List<string> strings, CellStyles styles)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            if (column >= MostColumns)
            {
                break;
            }

            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells.Add(TextOf(cell, strings, styles));
        }

        // A title merged across the sheet is a paragraph, and so is a row with nothing beside its first cell.
        var filled = cells.Count(text => text.Length > 0);
        return filled <= 1 && (cells.Count == 0 || cells[0].Length > 0 || filled == 0) ? [cells.FirstOrDefault() ?? ""] : cells;
    }

    private static string TextOf(Cell cell, List<string> strings, CellStyles styles)
    {
        if (cell.CellFormula is not null && string.IsNullOrEmpty(cell.CellValue?.InnerText))
        {
            return NotCalculated;
        }

        var text = cell.CellValue?.InnerText ?? (cell.InlineString is { } inline ? WithoutPhonetic(inline) : "");
        if (cell.DataType?.Value == CellValues.SharedString)
        {
            return int.TryParse(text, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < strings.Count ? strings[index] : "";
        }

        return cell.DataType is null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? styles.Show(number, cell.StyleIndex?.Value ?? 0)
            : text;
    }

    /// <summary>What stands for a formula whose result the file does not hold; a text, so that nobody takes it for a value.</summary>
    public const string NotCalculated = "（公式未计算，请在 Excel 中打开后保存）";

    // The reading above a word (拼音) is none of its letters.
    private static string WithoutPhonetic(OpenXmlElement text) =>
        string.Concat(text.Descendants<Text>().Where(part => !part.Ancestors<PhoneticRun>().Any()).Select(part => part.Text));

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference?.TakeWhile(char.IsAsciiLetter) ?? [])
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }

    /// <summary>Which cells of a book show their number as a percentage or as a date.</summary>
    private sealed class CellStyles(Stylesheet? sheet)
    {
        private readonly Dictionary<uint, string> _own = sheet?.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value!) ?? [];
        private readonly List<uint> _formats = sheet?.CellFormats?.Elements<CellFormat>().Select(format => format.NumberFormatId?.Value ?? 0).ToList() ?? [];

        public string Show(double number, uint style)
        {
            var id = style < _formats.Count ? _formats[(int)style] : 0;
            var code = _own.GetValueOrDefault(id, "");
            if (id is 9 or 10 || code.Contains('%', StringComparison.Ordinal))
            {
                return ((decimal)number * 100m).ToString("0.######", CultureInfo.InvariantCulture) + "%";
            }

            var isDate = id is >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58 || (code.Contains('y', StringComparison.OrdinalIgnoreCase) && code.Contains('m', StringComparison.OrdinalIgnoreCase));
            return isDate && number is > 1 and < 100_000
                ? DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture);
        }
    }
}
