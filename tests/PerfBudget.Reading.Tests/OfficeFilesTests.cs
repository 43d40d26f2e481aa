using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Model;
using PerfBudget.Forms.Places;
using PerfBudget.Forms.Reading;
using PerfBudget.Reading.Tests.Extraction;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PerfBudget.Reading.Tests;

/// <summary>Forms that come as Word and Excel files, merged cells and all.</summary>
public class OfficeFilesTests
{
    private static readonly PlaceCatalog Places = PlaceCatalog.Load(PlaceCatalog.BuiltInFolder);

    public static TheoryData<string> Layouts() => [.. Places.Layouts.Select(layout => layout.Id)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_form_in_a_word_file_is_read(string form) => ReadsBack(form, AsWord);

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_form_in_an_excel_file_is_read(string form) => ReadsBack(form, AsExcel);

    [Fact]
    public void An_excel_cell_shows_its_number_as_its_format_says()
    {
        var lines = OfficeFile.ReadLines(Workbook(sheet => sheet.Append(new Row(
            new Cell { CellReference = "A1", CellValue = new CellValue("0.925"), StyleIndex = 1 },
            new Cell { CellReference = "B1", CellValue = new CellValue("45292"), StyleIndex = 2 },
            new Cell { CellReference = "D1", CellValue = new CellValue("19.1795") }))));
        lines[0].ShouldBe(["92.5%", "2024-01-01", "", "19.1795"]);
    }

    [Fact]
    public void An_archive_that_unpacks_to_too_much_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var n = 0; n < 220; n++)
            {
                part.Write(zeros);
            }
        }

        Should.Throw<UnreadableFileException>(() => OfficeFile.ReadLines(stream.ToArray())).Message.ShouldContain("过大");
    }

    [Fact]
    public void A_damaged_word_file_is_said_to_be_one()
    {
        var bytes = AsWord(Grid("beijing/self-evaluation", 1).Grid);
        bytes.AsSpan(bytes.Length / 2).Clear();
        Should.Throw<UnreadableFileException>(() => OfficeFile.ReadLines(bytes)).Message.ShouldContain("损坏");
    }

    private static void ReadsBack(string form, Func<FormGrid, byte[]> write)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var (grid, file) = Grid(form, seed);
            var document = SourceFile.ToDocument("form", write(grid));
            var read = RealForms.Reader.Read(document).Forms.ShouldHaveSingleItem();
            read.File.Project.Name.ShouldBe(file.Project.Name);
            read.File.Indicators.Select(row => (row.Level1, row.Level2, row.Name, row.Target?.Text, row.Actual?.Text, row.Score?.Value)).Order()
                .ShouldBe(file.Indicators.Select(row => (row.Level1, row.Level2, row.Name, row.Target?.Text, row.Actual?.Text, row.Score?.Value)).Order());
            read.File.Funding.Lines.Sum(line => line.Entries.Values.Sum(entry => entry?.Value ?? 0)).ShouldBe(file.Funding.Lines.Sum(line => line.Entries.Values.Sum(entry => entry?.Value ?? 0)));
        }
    }

    private static (FormGrid Grid, Domain.Forms.FormContent File) Grid(string form, int seed)
    {
        var file = new InventedFiles(new Random(seed), "").For(Places.Layout(form)!);
        return (FormComposer.Compose(Places.Layout(form)!, file), file);
    }

    private static byte[] AsWord(FormGrid grid)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new W.Body(grid.Above.Select(line => Paragraph(line.Text)));
            var table = new W.Table();
            for (var row = 0; row < grid.RowCount; row++)
            {
                table.Append(new W.TableRow(Covering(grid, row).Select(cell => new W.TableCell(
                    new W.TableCellProperties(
                        new W.GridSpan { Val = cell.ColumnSpan },
                        new W.VerticalMerge { Val = cell.Row == row ? W.MergedCellValues.Restart : W.MergedCellValues.Continue }),
                    Paragraph(cell.Row == row ? cell.Shown : "")))));
            }

            body.Append(table);
            foreach (var line in grid.Signatures)
            {
                body.Append(Paragraph(string.Join("    ", line.Select(signature => signature.Label + signature.Text))));
            }

            document.AddMainDocumentPart().Document = new W.Document(body);
        }

        return stream.ToArray();
    }

    private static byte[] AsExcel(FormGrid grid) => Workbook(sheet =>
    {
        var number = 1u;
        foreach (var line in grid.Above)
        {
            sheet.Append(new Row(Text($"A{number}", line.Text)) { RowIndex = number++ });
        }

        for (var row = 0; row < grid.RowCount; row++, number++)
        {
            sheet.Append(new Row(Covering(grid, row).Where(cell => cell.Row == row).Select(cell => Text($"{(char)('A' + cell.Column)}{number}", cell.Shown))) { RowIndex = number });
        }

        foreach (var line in grid.Signatures)
        {
            sheet.Append(new Row(Text($"A{number}", string.Join("    ", line.Select(signature => signature.Label + signature.Text)))) { RowIndex = number++ });
        }
    });

    private static byte[] Workbook(Action<SheetData> fill)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            var data = new SheetData();
            fill(data);
            part.Worksheet = new Worksheet(data);
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 10 }, new CellFormat { NumberFormatId = 14 }));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "表" }));
        }

        return stream.ToArray();
    }

    // The cells that cover a row, from left to right.
    private static IEnumerable<GridCell> Covering(FormGrid grid, int row) => grid.Cells.Where(cell => cell.Row <= row && row < cell.EndRow).OrderBy(cell => cell.Column);

    private static W.Paragraph Paragraph(string text) => new(new W.Run(new W.Text(text)));

    private static Cell Text(string reference, string text) => new() { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
