using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfBudget.Forms.Reading;
using Shouldly;
using Xunit;

namespace PerfBudget.Reading.Tests;

public sealed class TableFileTests
{
    static TableFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("单位名称\t代码\r\n甲局\t01\r\n")]
    [InlineData("单位名称,代码\n甲局,01\n")]
    [InlineData("\"单位名称\",\"代码\"\n\"甲局\",\"01\"\n")]
    public void Text_is_parted_by_tabs_or_commas(string text)
    {
        var lines = TableFile.Parse(text);

        lines[0].ShouldBe(["单位名称", "代码"]);
        lines[1].ShouldBe(["甲局", "01"]);
    }

    [Fact]
    public void A_quoted_cell_may_hold_commas_quotes_and_line_breaks()
    {
        TableFile.Parse("单位,备注\n甲局,\"一,\"\"二\"\"\n三\"\n")[1].ShouldBe(["甲局", "一,\"二\"\n三"]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public void A_file_is_read_in_either_encoding(string encoding) =>
        TableFile.Read(Encoding.GetEncoding(encoding).GetBytes("单位名称,地区\n甲局,上海市\n"))[1].ShouldBe(["甲局", "上海市"]);

    [Fact]
    public void What_is_written_is_read_back()
    {
        string[][] table = [["单位名称", "代码", ""], ["\"甲\"局", "a\tb", "x\ny"], ["", "", "乙"]];

        TableFile.Parse(TableFile.Write(table)).Select(line => line.ToArray()).ShouldBe([["单位名称", "代码", ""], ["\"甲\"局", "a b", "x y"], ["", "", "乙"]]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+86")]
    [InlineData("-2")]
    public void A_table_for_a_spreadsheet_holds_no_formula(string text) => TableFile.WriteForSpreadsheet([[text]]).ShouldBe($"\"'{text}\"\r\n");

    [Fact]
    public void An_Excel_file_gives_its_cells_and_a_formula_its_value_as_text()
    {
        var lines = TableFile.Read(Book());

        lines[0].ShouldBe(["单位名称", "单位代码"]);
        lines[1].ShouldBe(["甲局", "3"]);
    }

    [Fact]
    public void A_file_that_is_too_large_or_unpacks_to_too_much_is_refused()
    {
        Should.Throw<UnreadableFileException>(() => TableFile.Read(new byte[TableFile.LargestFile + 1])).Message.ShouldContain("2 MB");
        using var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/workbook.xml").Open();
            part.Write(new byte[40 * 1024 * 1024]);
        }

        bomb.Length.ShouldBeLessThan(TableFile.LargestFile);
        Should.Throw<UnreadableFileException>(() => TableFile.Read(bomb.ToArray())).Message.ShouldContain("展开后过大");
    }

    [Fact]
    public void A_text_of_nothing_but_line_breaks_is_refused_where_it_has_too_many() =>
        Should.Throw<UnreadableFileException>(() => TableFile.Parse(new string('\n', 20_000))).Message.ShouldContain("请分成几份");

    private static byte[] Book()
    {
        using var bytes = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            var sheet = part.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(
                new Row(Text("A1", "单位名称"), Text("B1", "单位代码")),
                new Row(Text("A2", "甲局"), new Cell { CellReference = "B2", CellFormula = new CellFormula("1+2"), CellValue = new CellValue("3") })));
            part.Workbook = new Workbook(new Sheets(new Sheet { Id = part.GetIdOfPart(sheet), SheetId = 1, Name = "单位" }));
        }

        return bytes.ToArray();
    }

    private static Cell Text(string at, string text) => new() { CellReference = at, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
