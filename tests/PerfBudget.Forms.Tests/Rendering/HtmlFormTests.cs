using System.Net;
using System.Text.RegularExpressions;
using PerfBudget.Forms.Rendering.Html;
using PerfBudget.Forms.Rendering.Pdf;
using PerfBudget.Forms.Tests.Samples;

namespace PerfBudget.Forms.Tests.Rendering;

public sealed partial class HtmlFormTests
{
    [Theory]
    [MemberData(nameof(AllForms.WithSamples), MemberType = typeof(AllForms))]
    public void Every_row_of_every_table_fills_its_columns(string form, string sample)
    {
        var grid = AllForms.Grid(form, sample);
        foreach (Match table in Table().Matches(HtmlForm.Fragment(grid)))
        {
            var taken = new int[grid.Columns.Count];
            foreach (Match row in Row().Matches(table.Value))
            {
                var column = 0;
                foreach (Match cell in CellTag().Matches(row.Value))
                {
                    while (taken[column] > 0)
                    {
                        column++;
                    }

                    var (rows, columns) = (Span(cell.Value, "rowspan"), Span(cell.Value, "colspan"));
                    Array.Fill(taken, rows, column, columns);
                    column += columns;
                }

                taken.ShouldAllBe(rows => rows > 0, row.Value);
                taken = Array.ConvertAll(taken, rows => rows - 1);
            }

            taken.ShouldAllBe(rows => rows == 0);
        }
    }

    [Theory]
    [MemberData(nameof(AllForms.WithSamples), MemberType = typeof(AllForms))]
    public void Every_text_of_the_grid_is_on_the_page_once(string form, string sample)
    {
        var grid = AllForms.Grid(form, sample);
        var expected = string.Concat(grid.Cells.Select(cell => cell.Shown)) + string.Concat(grid.Above.Concat(grid.Below).Select(line => line.Text))
            + string.Concat(grid.Signatures.SelectMany(entries => entries).Select(entry => entry.Label + entry.Text));
        var shown = WebUtility.HtmlDecode(AnyTag().Replace(HtmlForm.Fragment(grid), ""));
        string.Concat(PdfText.Bare(shown).Order()).ShouldBe(string.Concat(PdfText.Bare(expected).Order()));
    }

    [Fact]
    public void On_the_screen_too_labels_are_parted_between_their_words() =>
        HtmlForm.Fragment(AllForms.Grid("beijing/self-evaluation", "full")).ShouldContain("服务<wbr>对象<wbr>满意度<wbr>指标");

    [Theory]
    [MemberData(nameof(AllForms.WithSamples), MemberType = typeof(AllForms))]
    public void Sheets_are_the_pages_of_the_pdf_cell_by_cell(string form, string sample)
    {
        var layout = PageSetter.Set(AllForms.Grid(form, sample));
        var html = HtmlSheets.Fragment(layout);
        Regex.Count(html, "<section ").ShouldBe(layout.Pages.Count);
        Regex.Count(html, "<t[hd][ >]").ShouldBe(layout.Pages.Sum(page => page.Cells.Count));
        var shown = WebUtility.HtmlDecode(AnyTag().Replace(html, ""));
        var expected = string.Concat(layout.Pages.SelectMany(page => page.Cells.SelectMany(cell => cell.Lines).Concat(page.Runs.Select(run => run.Text))));
        string.Concat(PdfText.Bare(shown).Order()).ShouldBe(string.Concat(PdfText.Bare(expected).Order()));
    }

    [Fact]
    public void Texts_cannot_become_markup()
    {
        var layout = AllForms.Places.Layout("beijing/self-evaluation")!;
        var file = ProjectFiles.Small(layout.Kind);
        file.Goals.Annual = "<script>alert(1)</script>";
        HtmlForm.Fragment(Forms.Layout.FormComposer.Compose(layout, file)).ShouldNotContain("<script>");
        HtmlSheets.Document([Forms.Layout.FormComposer.Compose(layout, file)]).ShouldNotContain("<script>");
    }

    [Fact]
    public void Cells_name_the_field_and_the_row_behind_them() =>
        HtmlForm.Fragment(AllForms.Grid("beijing/self-evaluation", "full")).ShouldContain("data-field=\"indicator.target\" data-row=\"00000001-0000-0000-0000-000000000000\"");

    [Fact]
    public void Heads_of_indicators_stand_in_a_thead_that_browsers_repeat() =>
        Regex.Match(HtmlForm.Fragment(AllForms.Grid("shanghai/tracking", "full")), "<thead>.*?</thead>", RegexOptions.Singleline).Value.ShouldContain("纠偏<wbr>情况");

    private static int Span(string tag, string name) =>
        Regex.Match(tag, name + "=\"(\\d+)\"") is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<t[hd]( [^>]*)?>")]
    private static partial Regex CellTag();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex AnyTag();
}
