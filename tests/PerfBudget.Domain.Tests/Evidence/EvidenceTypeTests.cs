using System.IO.Compression;
using System.Text;
using PerfBudget.Domain.Evidence;

namespace PerfBudget.Domain.Tests.Evidence;

public sealed class EvidenceTypeTests
{
    [Fact]
    public void The_content_says_what_a_file_is()
    {
        EvidenceType.Of("%PDF-1.7 … %%EOF"u8.ToArray())!.Ending.ShouldBe(".pdf");
        EvidenceType.Of([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0])!.Ending.ShouldBe(".png");
        EvidenceType.Of([0xFF, 0xD8, 0xFF, 0xE0])!.Ending.ShouldBe(".jpg");
        EvidenceType.Of(Archive("word/document.xml"))!.Ending.ShouldBe(".docx");
        EvidenceType.Of(Archive("xl/workbook.xml"))!.Ending.ShouldBe(".xlsx");
    }

    [Fact]
    public void Everything_else_is_refused()
    {
        EvidenceType.Of(Encoding.UTF8.GetBytes("<script>alert(1)</script>")).ShouldBeNull();
        EvidenceType.Of(Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>")).ShouldBeNull();
        EvidenceType.Of("MZ\u0090"u8.ToArray()).ShouldBeNull();
        EvidenceType.Of(Archive("readme.txt")).ShouldBeNull();
        EvidenceType.Of(Archive("word/document.xml", "word/vbaProject.bin")).ShouldBeNull("macros are refused");
        EvidenceType.Of("PK\u0003\u0004not an archive"u8.ToArray()).ShouldBeNull();
        EvidenceType.Of([]).ShouldBeNull();
        EvidenceType.Of("%PDF-1.4\n"u8.ToArray()).ShouldBeNull("a PDF has an end");
    }

    [Fact]
    public void An_office_file_that_unpacks_to_too_much_is_refused_by_the_sizes_that_it_names()
    {
        var bytes = Archive("word/document.xml");
        EvidenceType.Of(bytes).ShouldNotBeNull();

        // The size before packing stands 24 bytes into the entry of the archive's directory.
        var entry = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(entry + 24), (uint)EvidenceType.MostUnpackedBytes + 1).ShouldBeTrue();

        EvidenceType.Of(bytes).ShouldBeNull();
    }

    [Theory]
    [InlineData("验收单.pdf", "验收单.pdf")]
    [InlineData("验收单.exe", "验收单.pdf")]
    [InlineData("验收单.pdf.exe", "验收单.pdf")]
    [InlineData("说明2.1版", "说明2.1版.pdf")]
    [InlineData(@"C:\文件\验收单.PDF", "验收单.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("发\u202Efdp.exe", "发fdp.pdf")]
    [InlineData("a\"b\r\nc", "abc.pdf")]
    [InlineData("", "佐证材料.pdf")]
    [InlineData(null, "佐证材料.pdf")]
    public void A_name_is_made_harmless_and_ends_as_its_content(string? given, string name) => EvidenceType.Of("%PDF-1.7 %%EOF"u8.ToArray())!.NameOf(given).ShouldBe(name);

    private static byte[] Archive(params string[] names)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                archive.CreateEntry(name);
            }
        }

        return memory.ToArray();
    }
}
