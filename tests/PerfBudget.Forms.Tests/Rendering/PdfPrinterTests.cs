using System.Text;
using PerfBudget.Forms.Layout;
using PerfBudget.Forms.Rendering.Pdf;
using PerfBudget.Forms.Tests.Samples;

namespace PerfBudget.Forms.Tests.Rendering;

public sealed class PdfPrinterTests
{
    [PdfTextTheory]
    [MemberData(nameof(AllForms.WithSamples), MemberType = typeof(AllForms))]
    public void The_text_of_the_document_is_the_text_of_the_grid(string form, string sample)
    {
        var grid = AllForms.Grid(form, sample);
        var layout = PageSetter.Set(grid);
        var pages = PdfText.Pages(PdfPrinter.Print(grid));
        pages.Count.ShouldBe(layout.Pages.Count);
        for (var i = 0; i < pages.Count; i++)
        {
            var expected = PdfText.Bare(string.Concat(layout.Pages[i].Cells.SelectMany(cell => cell.Runs).Concat(layout.Pages[i].Runs).Select(run => run.Text)));
            Sorted(pages[i]).ShouldBe(Sorted(expected), $"page {i + 1}");
            pages[i].ShouldContain($"第{i + 1}页共{pages.Count}页");
        }
    }

    [Fact]
    public void One_form_takes_no_more_than_150_kilobytes() =>
        PdfPrinter.Print(AllForms.Grid("shanxi/self-evaluation", "full")).Length.ShouldBeLessThan(150 * 1024);

    [Fact]
    public void Several_forms_share_their_fonts_and_have_a_bookmark_each()
    {
        using var one = new MemoryStream();
        using var many = new MemoryStream();
        var grid = AllForms.Grid("beijing/self-evaluation", "full");
        PdfPrinter.Print([new FormPrint(grid)], one);
        var report = PdfPrinter.Print(Enumerable.Range(1, 10).Select(i => new FormPrint(grid, $"Form {i}")), many);
        report.Pages.ShouldBe(Enumerable.Repeat(1, 10));
        many.Length.ShouldBeLessThan(one.Length + (10 * 6 * 1024));
        var raw = Encoding.Latin1.GetString(many.ToArray());
        raw.ShouldContain("/Outlines");
        raw.Split("/FontFile2").Length.ShouldBe(Encoding.Latin1.GetString(one.ToArray()).Split("/FontFile2").Length);
    }

    [Fact]
    public void The_document_names_its_title_and_language()
    {
        var raw = Encoding.Latin1.GetString(PdfPrinter.Print(AllForms.Grid("beijing/self-evaluation", "full")));
        raw.ShouldContain("/Lang");
        raw.ShouldContain("zh-CN");
        raw.ShouldContain("/Title");
    }

    [Fact]
    public void Every_font_can_be_searched()
    {
        var raw = Encoding.Latin1.GetString(PdfPrinter.Print(AllForms.Grid("beijing/self-evaluation", "long-cell")));
        (raw.Split("/ToUnicode").Length - 1).ShouldBe(raw.Split("/Type0").Length - 1);
        raw.ShouldNotContain("/WinAnsiEncoding");
    }

    [Fact]
    public void Nothing_to_print_is_said() =>
        Should.Throw<ArgumentException>(() => PdfPrinter.Print([], Stream.Null)).Message.ShouldContain("no form to print");

    [Fact]
    public void The_mark_stands_at_the_foot_of_every_page()
    {
        var layout = PageSetter.Set(AllForms.Grid("shanghai/declaration", "sixty"), mark: "草稿 第3版");
        layout.Pages.ShouldAllBe(page => page.Runs.Any(run => run.Text.Contains("草稿") && run.Baseline > layout.Paper.Height - layout.Paper.Bottom));
    }

    [Fact]
    public void Printing_stops_where_it_is_cancelled() =>
        Should.Throw<OperationCanceledException>(() => PdfPrinter.Print([new FormPrint(AllForms.Grid("beijing/self-evaluation", "small"))], Stream.Null, cancellation: new CancellationToken(true)));

    [RealFormsTheory]
    [MemberData(nameof(RealForms))]
    public void Real_forms_are_printed_whole(string name)
    {
        var (layout, file) = Expectations.Read(name, AllForms.Places);
        var grid = FormComposer.Compose(layout, file);
        var pages = PageSetter.Set(grid);
        pages.Pages.Count.ShouldBeLessThanOrEqualTo(LongOriginals.Contains(name) ? 2 : 1);
        pages.Missing.ShouldBeEmpty();
        var shown = string.Concat(grid.Cells.Select(cell => PdfText.Bare(cell.Shown) + "|"));
        foreach (var indicator in file.Indicators)
        {
            foreach (var text in new[] { indicator.Name, indicator.Target?.Text, indicator.Actual?.Text, indicator.Expected?.Text, indicator.Reason, indicator.Measure })
            {
                shown.ShouldContain(PdfText.Bare(text ?? ""));
            }
        }
    }

    public static TheoryData<string> RealForms => [.. Expectations.Names];

    // Those whose originals take two pages as well.
    private static readonly string[] LongOriginals = ["shanxi-self-evaluation-2024-emergency-centre-2", "shanxi-self-evaluation-2024-emergency-centre-3", "shanxi-self-evaluation-2024-emergency-centre-4"];

    private static string Sorted(string text) => string.Concat(text.Where(c => !char.IsControl(c)).Order());
}
